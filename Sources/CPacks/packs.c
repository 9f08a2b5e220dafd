#include "packs.h"

// Swift's own embedding makes an array literal of each file, which takes minutes to compile once packs are large.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char absolute_quality[] = {
#embed "../../Lexicons/absolute-quality.yaml"
};
static const unsigned char absolute_terms[] = {
#embed "../../Lexicons/absolute-terms.yaml"
};
static const unsigned char exaggerated_effect[] = {
#embed "../../Lexicons/exaggerated-effect.yaml"
};
static const unsigned char guards_effect[] = {
#embed "../../Lexicons/guards-effect.yaml"
};
static const unsigned char guards_hype[] = {
#embed "../../Lexicons/guards-hype.yaml"
};
static const unsigned char guards_provenance[] = {
#embed "../../Lexicons/guards-provenance.yaml"
};
static const unsigned char guards[] = {
#embed "../../Lexicons/guards.yaml"
};
static const unsigned char hype_shouting[] = {
#embed "../../Lexicons/hype-shouting.yaml"
};
static const unsigned char hype_structures[] = {
#embed "../../Lexicons/hype-structures.yaml"
};
static const unsigned char law[] = {
#embed "../../Lexicons/law.yaml"
};
static const unsigned char provenance[] = {
#embed "../../Lexicons/provenance.yaml"
};
static const unsigned char relic_claim[] = {
#embed "../../Lexicons/relic-claim.yaml"
};

#define PACK(file, variable) {file, variable, sizeof variable}

static const struct gavel_pack packs[] = {
    PACK("absolute-quality.yaml", absolute_quality),
    PACK("absolute-terms.yaml", absolute_terms),
    PACK("exaggerated-effect.yaml", exaggerated_effect),
    PACK("guards-effect.yaml", guards_effect),
    PACK("guards-hype.yaml", guards_hype),
    PACK("guards-provenance.yaml", guards_provenance),
    PACK("guards.yaml", guards),
    PACK("hype-shouting.yaml", hype_shouting),
    PACK("hype-structures.yaml", hype_structures),
    PACK("law.yaml", law),
    PACK("provenance.yaml", provenance),
    PACK("relic-claim.yaml", relic_claim),
};

size_t gavel_pack_count(void) { return sizeof packs / sizeof packs[0]; }

struct gavel_pack gavel_pack_at(size_t index) { return packs[index]; }
