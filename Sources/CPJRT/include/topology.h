// Compiling for devices that needn't be there.
#ifndef CPJRT_TOPOLOGY_H
#define CPJRT_TOPOLOGY_H

#include "executable.h"

typedef struct CPJRT_TopologyDescription_Create_Args {
  size_t struct_size;
  void *extension_start;
  const char *topology_name;
  size_t topology_name_size;
  const CPJRT_NamedValue *create_options;
  size_t num_options;
  CPJRT_TopologyDescription *topology;  // out, to be destroyed
} CPJRT_TopologyDescription_Create_Args;

typedef struct CPJRT_TopologyDescription_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_TopologyDescription *topology;
} CPJRT_TopologyDescription_Destroy_Args;

typedef struct CPJRT_Compile_Args {
  size_t struct_size;
  void *extension_start;
  const CPJRT_TopologyDescription *topology;
  const CPJRT_Program *program;
  const char *compile_options;  // a serialized CompileOptionsProto
  size_t compile_options_size;
  CPJRT_Client *client;         // may be null
  CPJRT_Executable *executable;  // out, to be destroyed
} CPJRT_Compile_Args;

typedef struct CPJRT_Executable_OptimizedProgram_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Executable *executable;
  CPJRT_Program *program;  // out: its size first, then its code into memory of the caller's
} CPJRT_Executable_OptimizedProgram_Args;

#endif
