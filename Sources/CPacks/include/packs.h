#ifndef GAVEL_PACKS_H
#define GAVEL_PACKS_H

#include <stddef.h>

/// A file of `Lexicons/` as it was when the program was built.
struct gavel_pack {
    /// The file's name, zero-terminated.
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
};

/// The number of files.
size_t gavel_pack_count(void);

/// The file at an index below `gavel_pack_count()`, by name.
struct gavel_pack gavel_pack_at(size_t index);

#endif
