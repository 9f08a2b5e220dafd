#include "packs.h"

// Swift's own embedding makes an array literal of each file, which takes minutes to compile once packs are large.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char absolute_quality[] = {
#embed "../../Lexicons/absolute-quality.yaml"
};
static const unsigned char absolute_terms[] = {
#embed "../../Lexicons/absolute-terms.yaml"
};
static const unsigned char guards[] = {
#embed "../../Lexicons/guards.yaml"
};
static const unsigned char hype_shouting[] = {
#embed "../../Lexicons/hype-shouting.yaml"
};
static const unsigned char law[] = {
#embed "../../Lexicons/law.yaml"
};
static const unsigned char provenance[] = {
#embed "../../Lexicons/provenance.yaml"
};

#define PACK(file, variable) {file, variable, sizeof variable}

static const struct gavel_pack packs[] = {
    PACK("absolute-quality.yaml", absolute_quality),
    PACK("absolute-terms.yaml", absolute_terms),
    PACK("guards.yaml", guards),
    PACK("hype-shouting.yaml", hype_shouting),
    PACK("law.yaml", law),
    PACK("provenance.yaml", provenance),
};

size_t gavel_pack_count(void) { return sizeof packs / sizeof packs[0]; }

struct gavel_pack gavel_pack_at(size_t index) { return packs[index]; }
