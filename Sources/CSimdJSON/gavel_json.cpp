// The on-demand front end of simdjson checks only what is visited, so this walk visits everything: an unknown field
// with broken JSON inside breaks the line, as it would for any other reader.

#include "gavel_json.h"

#include <simdjson.h>

#include <new>

#include "number.hpp"
#include "paths.hpp"

using namespace simdjson;

namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

std::string_view trimmed(const char *from, const char *to) {
    while (to > from && is_space(to[-1])) to--;
    return {from, static_cast<size_t>(to - from)};
}

/// Whether the value's bytes are a copy in `raw_bytes`, as no value may point into the caller's line.
bool is_kept_apart(const gavel_json_value &value) {
    return value.kind == gavel_json_raw || value.kind == gavel_json_big_integer;
}

}  // namespace

struct gavel_json_parser {
    ondemand::parser parser;
    gavel::PathNode root;
    std::vector<gavel_json_value> values;
    std::vector<uint8_t> is_raw;
    /// All raw values and long integers of the line, one after another.
    std::string raw_bytes;
    /// The line, where the caller's memory ends too soon after it.
    std::vector<uint8_t> padded;
    uint64_t parse_count = 0;
    uint64_t present = 0;
    const char *line = nullptr;

    bool walk_object(ondemand::document &document, ondemand::object object, gavel::PathNode *node, int depth);
    bool walk_value(ondemand::document &document, ondemand::value value, gavel::PathNode *node, int depth);
    bool walk_container(ondemand::document &document, ondemand::value value, gavel::PathNode *node, int depth);
    bool find_key(ondemand::field &field, size_t position, gavel::PathNode *node, gavel::PathNode *&child);
    void forget(gavel::PathNode &node);
    void set(int index, const gavel_json_value &value);
    void record(const gavel::PathNode &node, const gavel_json_value &value, std::string_view token);
    void append_compact(std::string_view token);
    void prepare(size_t length);
    gavel_json_status parse(const uint8_t *bytes, size_t length, size_t readable);
};

/// Looks the key up as it stands where it has no escape, which is nearly always.
bool gavel_json_parser::find_key(
    ondemand::field &field, size_t position, gavel::PathNode *node, gavel::PathNode *&child
) {
    const char *key = field.key().raw();
    if (node != nullptr && (child = node->expected(key, position)) != nullptr) return true;
    size_t length = 0;
    bool has_escape = false;
    while (key[length] != '"') {
        if (key[length] == '\\') {
            has_escape = true;
            length++;
        }
        length++;
    }
    if (!has_escape) {
        child = node == nullptr ? nullptr : node->find(key, length);
        if (node != nullptr && position < node->child_at_position.size()) node->child_at_position[position] = child;
        return true;
    }
    std::string_view unescaped;
    if (field.unescaped_key().get(unescaped) != SUCCESS) return false;
    child = node == nullptr ? nullptr : node->find(unescaped.data(), unescaped.size());
    return true;
}

inline void gavel_json_parser::set(int index, const gavel_json_value &value) {
    values[index] = value;
    if (index >= 64) return;
    const uint64_t bit = uint64_t(1) << index;
    present = value.kind > gavel_json_null ? present | bit : present & ~bit;
}

/// Empties what an earlier equal key filled: the last one counts, with all that is below it.
void gavel_json_parser::forget(gavel::PathNode &node) {
    for (int index : node.values) set(index, {});
    for (auto &child : node.children) forget(*child);
}

/// Copies JSON without the white space between tokens.
void gavel_json_parser::append_compact(std::string_view token) {
    bool is_inside_string = false;
    for (size_t at = 0; at < token.size(); at++) {
        const char byte = token[at];
        if (!is_inside_string && is_space(byte)) continue;
        raw_bytes.push_back(byte);
        if (byte == '"') {
            is_inside_string = !is_inside_string;
        } else if (byte == '\\' && at + 1 < token.size()) {
            raw_bytes.push_back(token[++at]);
        }
    }
}

inline void gavel_json_parser::record(
    const gavel::PathNode &node, const gavel_json_value &value, std::string_view token
) {
    for (int index : node.values) {
        set(index, value);
        gavel_json_value &slot = values[index];
        if (is_raw[index] && value.kind != gavel_json_null) slot.kind = gavel_json_raw;
        if (!is_kept_apart(slot)) continue;
        // The buffer may still move: the place in it now, the pointer when the walk is over.
        slot.integer = static_cast<int64_t>(raw_bytes.size());
        append_compact(token);
        slot.length = raw_bytes.size() - static_cast<size_t>(slot.integer);
    }
}

bool gavel_json_parser::walk_container(
    ondemand::document &document, ondemand::value value, gavel::PathNode *node, int depth
) {
    if (depth >= gavel_json_maximum_depth) return false;
    const char *start = value.raw_json_token().data();
    gavel_json_value result{};
    result.offset = static_cast<size_t>(start - line);
    if (*start == '{') {
        result.kind = gavel_json_object;
        ondemand::object object;
        if (value.get_object().get(object) != SUCCESS) return false;
        if (!walk_object(document, object, node, depth + 1)) return false;
    } else {
        result.kind = gavel_json_array;
        ondemand::array array;
        if (value.get_array().get(array) != SUCCESS) return false;
        for (auto element : array) {
            ondemand::value child;
            if (element.get(child) != SUCCESS || !walk_value(document, child, nullptr, depth + 1)) return false;
        }
    }
    if (node == nullptr || node->values.empty()) return true;
    // Between a container's last byte and the next token there is only white space.
    const char *next = nullptr;
    if (document.current_location().get(next) != SUCCESS) return false;
    record(*node, result, trimmed(start, next));
    return true;
}

bool gavel_json_parser::walk_value(
    ondemand::document &document, ondemand::value value, gavel::PathNode *node, int depth
) {
    std::string_view token = value.raw_json_token();
    token = trimmed(token.data(), token.data() + token.size());
    if (token.empty()) return false;
    gavel_json_value result{};
    result.offset = static_cast<size_t>(token.data() - line);
    switch (token[0]) {
        case '{':
        case '[':
            return walk_container(document, value, node, depth);
        case '"': {
            std::string_view text;
            if (value.get_string().get(text) != SUCCESS) return false;
            result.kind = gavel_json_string;
            result.bytes = reinterpret_cast<const uint8_t *>(text.data());
            result.length = text.size();
            break;
        }
        case 't':
            if (token != "true") return false;
            result.kind = gavel_json_true;
            break;
        case 'f':
            if (token != "false") return false;
            result.kind = gavel_json_false;
            break;
        case 'n':
            if (token != "null") return false;
            result.kind = gavel_json_null;
            break;
        default:
            if (!gavel::read_number(token, result)) return false;
    }
    if (node != nullptr) record(*node, result, token);
    return true;
}

bool gavel_json_parser::walk_object(
    ondemand::document &document, ondemand::object object, gavel::PathNode *node, int depth
) {
    size_t position = 0;
    for (auto next : object) {
        ondemand::field field;
        if (std::move(next).get(field) != SUCCESS) return false;
        gavel::PathNode *child = nullptr;
        if (!find_key(field, position++, node, child)) return false;
        if (child != nullptr) {
            if (child->met_in_parse == parse_count) forget(*child);
            child->met_in_parse = parse_count;
        }
        if (!walk_value(document, field.value(), child, depth)) return false;
    }
    return true;
}

/// Empties the values, and grows the parser by doubling so that slowly growing lines do not allocate each time.
void gavel_json_parser::prepare(size_t length) {
    parse_count++;
    present = 0;
    for (gavel_json_value &value : values) value.kind = gavel_json_absent;
    raw_bytes.clear();
    if (parser.capacity() >= length) return;
    size_t capacity = 4096;
    while (capacity < length) capacity *= 2;
    if (parser.allocate(capacity) != SUCCESS) throw std::bad_alloc();
}

gavel_json_status gavel_json_parser::parse(const uint8_t *bytes, size_t length, size_t readable) {
    prepare(length);
    if (readable < length + SIMDJSON_PADDING) {
        if (padded.size() < length + SIMDJSON_PADDING) padded.resize((length + SIMDJSON_PADDING) * 2);
        if (length > 0) std::memcpy(padded.data(), bytes, length);
        bytes = padded.data();
        readable = padded.size();
    }
    line = reinterpret_cast<const char *>(bytes);
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded_string_view(line, length, readable)).get(document) != SUCCESS) return gavel_json_refused;
    if (document.get_object().get(object) != SUCCESS) return gavel_json_refused;
    if (!walk_object(document, object, &root, 1)) return gavel_json_refused;
    // Past the last token simdjson has no location: anything else is text after the object.
    const char *rest = nullptr;
    if (document.current_location().get(rest) != OUT_OF_BOUNDS) return gavel_json_refused;
    if (raw_bytes.empty()) return gavel_json_ok;
    for (gavel_json_value &value : values) {
        if (!is_kept_apart(value)) continue;
        value.bytes = reinterpret_cast<const uint8_t *>(raw_bytes.data()) + value.integer;
    }
    return gavel_json_ok;
}

extern "C" {

gavel_json_parser *gavel_json_parser_create(void) {
    try {
        return new gavel_json_parser();
    } catch (...) {
        return nullptr;
    }
}

void gavel_json_parser_destroy(gavel_json_parser *parser) { delete parser; }

int gavel_json_register(gavel_json_parser *parser, const uint8_t *path, size_t length, bool is_raw) {
    try {
        const std::string_view whole(reinterpret_cast<const char *>(path), length);
        gavel::PathNode *node = &parser->root;
        for (size_t from = 0; node != nullptr;) {
            const size_t dot = whole.find('.', from);
            node = node->find_or_add(whole.substr(from, dot == whole.npos ? dot : dot - from));
            if (dot == whole.npos) break;
            from = dot + 1;
        }
        if (node == nullptr) return -1;
        const int index = static_cast<int>(parser->values.size());
        parser->values.push_back({});
        parser->is_raw.push_back(is_raw);
        node->values.push_back(index);
        return index;
    } catch (...) {
        return -1;
    }
}

gavel_json_status gavel_json_parse(gavel_json_parser *parser, const uint8_t *line, size_t length, size_t readable) {
    try {
        return parser->parse(line, length, readable);
    } catch (...) {
        return gavel_json_out_of_memory;
    }
}

const gavel_json_value *gavel_json_values(const gavel_json_parser *parser) { return parser->values.data(); }

uint64_t gavel_json_present(const gavel_json_parser *parser) { return parser->present; }

bool gavel_json_is_utf8(const uint8_t *bytes, size_t length) {
    return validate_utf8(reinterpret_cast<const char *>(bytes), length);
}

}  // extern "C"
