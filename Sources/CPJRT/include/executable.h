// Compiling a program, and running it.
#ifndef CPJRT_EXECUTABLE_H
#define CPJRT_EXECUTABLE_H

#include "plugin.h"

typedef struct CPJRT_Program {
  size_t struct_size;
  void *extension_start;
  char *code;
  size_t code_size;
  const char *format;  // "mlir" for StableHLO
  size_t format_size;
} CPJRT_Program;

typedef struct CPJRT_Client_Compile_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Client *client;
  const CPJRT_Program *program;
  const char *compile_options;  // a serialized CompileOptionsProto
  size_t compile_options_size;
  CPJRT_LoadedExecutable *executable;  // out
} CPJRT_Client_Compile_Args;

typedef struct CPJRT_LoadedExecutable_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_LoadedExecutable *executable;
} CPJRT_LoadedExecutable_Destroy_Args;

typedef struct CPJRT_LoadedExecutable_GetExecutable_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_LoadedExecutable *loaded_executable;
  CPJRT_Executable *executable;  // out, to be destroyed
} CPJRT_LoadedExecutable_GetExecutable_Args;

typedef struct CPJRT_Executable_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Executable *executable;
} CPJRT_Executable_Destroy_Args;

typedef struct CPJRT_Executable_NumOutputs_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Executable *executable;
  size_t num_outputs;  // out
} CPJRT_Executable_NumOutputs_Args;

typedef struct CPJRT_ExecuteOptions {
  size_t struct_size;
  void *extension_start;
  void *send_callbacks;
  void *recv_callbacks;
  size_t num_send_ops;
  size_t num_recv_ops;
  int launch_id;
  const int64_t *non_donatable_input_indices;
  size_t num_non_donatable_input_indices;
  void *context;
  const char *call_location;
  size_t num_tasks;
  int *task_ids;
  int64_t *incarnation_ids;
} CPJRT_ExecuteOptions;

typedef struct CPJRT_LoadedExecutable_Execute_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_LoadedExecutable *executable;
  CPJRT_ExecuteOptions *options;
  CPJRT_Buffer *const *const *argument_lists;  // [num_devices, num_args]
  size_t num_devices;
  size_t num_args;
  CPJRT_Buffer **const *output_lists;  // in and out: [num_devices, outputs]
  CPJRT_Event **device_complete_events;  // in and out: [num_devices], to be destroyed
  CPJRT_Device *execute_device;
} CPJRT_LoadedExecutable_Execute_Args;

#endif
