#pragma once
// One JSON object a call, read with simdjson: register the paths wanted once, then parse line after line.
// Nothing throws across this boundary, and nothing of simdjson shows through it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct gavel_json_parser gavel_json_parser;

/// What a registered path held.
typedef enum : uint8_t {
    gavel_json_absent,
    gavel_json_null,
    gavel_json_true,
    gavel_json_false,
    /// `bytes` is the unescaped UTF-8.
    gavel_json_string,
    /// `integer` is exact.
    gavel_json_integer,
    /// An integer of over 18 digits: `number` is near it, `bytes` are its digits.
    gavel_json_big_integer,
    /// A number with a fraction or an exponent; infinite when outside a double's range.
    gavel_json_number,
    gavel_json_object,
    gavel_json_array,
    /// For a path registered as raw: `bytes` is the value's JSON without white space between its tokens.
    gavel_json_raw,
} gavel_json_kind;

typedef struct {
    gavel_json_kind kind;
    /// Where the value's first byte stands in the line.
    size_t offset;
    /// Valid until the next parse; null where no kind above gives it a meaning.
    const uint8_t *bytes;
    size_t length;
    int64_t integer;
    double number;
} gavel_json_value;

typedef enum : uint8_t {
    gavel_json_ok,
    /// Not JSON, or JSON that is not an object, or nested deeper than `gavel_json_maximum_depth`.
    gavel_json_refused,
    gavel_json_out_of_memory,
} gavel_json_status;

enum { gavel_json_maximum_depth = 128 };

/// Returns null when memory is short.
gavel_json_parser *gavel_json_parser_create(void);
void gavel_json_parser_destroy(gavel_json_parser *parser);

/// Registers a path: keys joined by dots. Returns the index of its value, counted from 0 in order of registration.
/// Negative when memory is short.
int gavel_json_register(gavel_json_parser *parser, const uint8_t *path, size_t length, bool is_raw);

/// Parses one line and checks all of it, the parts that no path names too. Of equal keys the last one counts.
/// `readable` bytes may be read from `line` on; where they are not enough for simdjson's padding the line is copied.
gavel_json_status gavel_json_parse(gavel_json_parser *parser, const uint8_t *line, size_t length, size_t readable);

/// The values of the last parse that was ok, one for each registered path.
const gavel_json_value *gavel_json_values(const gavel_json_parser *parser);

/// A bit for each of the first 64 values: whether the last parse that was ok found it, and found no null.
uint64_t gavel_json_present(const gavel_json_parser *parser);

/// Whether all of the bytes are well-formed UTF-8.
bool gavel_json_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif
