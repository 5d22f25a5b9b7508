// A library with the table of a plugin of API 0.MINOR, which starts and does nothing else.
#include "pjrt.h"

static CPJRT_Error *initialize(CPJRT_Plugin_Initialize_Args *arguments) {
  (void)arguments;
  return NULL;
}

const CPJRT_Api *GetPjrtApi(void) {
  static CPJRT_Api api;
  api.struct_size = sizeof(api);
  api.pjrt_api_version.minor_version = MINOR;
  api.PJRT_Plugin_Initialize = initialize;
  return &api;
}
