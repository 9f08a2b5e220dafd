#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int gavel_json_version(void);
#ifdef __cplusplus
}
#endif
