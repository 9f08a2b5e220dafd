#include "gavel_json.h"
#include <simdjson.h>
extern "C" int gavel_json_version(void) { return simdjson::SIMDJSON_VERSION_MAJOR; }
