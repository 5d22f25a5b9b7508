// A plugin: its version, its errors, its attributes, and the events that it announces.
#ifndef CPJRT_PLUGIN_H
#define CPJRT_PLUGIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What only the plugin looks into.
typedef struct CPJRT_Error CPJRT_Error;
typedef struct CPJRT_Event CPJRT_Event;
typedef struct CPJRT_Client CPJRT_Client;
typedef struct CPJRT_Device CPJRT_Device;
typedef struct CPJRT_DeviceDescription CPJRT_DeviceDescription;
typedef struct CPJRT_Buffer CPJRT_Buffer;
typedef struct CPJRT_Executable CPJRT_Executable;
typedef struct CPJRT_LoadedExecutable CPJRT_LoadedExecutable;
typedef struct CPJRT_TopologyDescription CPJRT_TopologyDescription;

typedef struct CPJRT_Api_Version {
  size_t struct_size;
  void *extension_start;
  int major_version;
  int minor_version;
} CPJRT_Api_Version;

typedef struct CPJRT_Error_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Error *error;
} CPJRT_Error_Destroy_Args;

typedef struct CPJRT_Error_Message_Args {
  size_t struct_size;
  void *extension_start;
  const CPJRT_Error *error;
  const char *message;  // out, lives as long as the error
  size_t message_size;  // out
} CPJRT_Error_Message_Args;

typedef struct CPJRT_Error_GetCode_Args {
  size_t struct_size;
  void *extension_start;
  const CPJRT_Error *error;
  int code;  // out
} CPJRT_Error_GetCode_Args;

// A kind of value: the numbers of PJRT_NamedValue_Type.
enum {
  CPJRT_NamedValue_string = 0,
  CPJRT_NamedValue_int64 = 1,
  CPJRT_NamedValue_int64List = 2,
};

typedef struct CPJRT_NamedValue {
  size_t struct_size;
  void *extension_start;
  const char *name;
  size_t name_size;
  int type;
  union {
    const char *string_value;
    int64_t int64_value;
    const int64_t *int64_array_value;
    float float_value;
    bool bool_value;
  };
  size_t value_size;  // elements of a list or string, else 1
} CPJRT_NamedValue;

typedef struct CPJRT_Plugin_Initialize_Args {
  size_t struct_size;
  void *extension_start;
} CPJRT_Plugin_Initialize_Args;

typedef struct CPJRT_Plugin_Attributes_Args {
  size_t struct_size;
  void *extension_start;
  const CPJRT_NamedValue *attributes;  // out, lives as long as the process
  size_t num_attributes;  // out
} CPJRT_Plugin_Attributes_Args;

typedef struct CPJRT_Event_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Event *event;
} CPJRT_Event_Destroy_Args;

typedef struct CPJRT_Event_Await_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Event *event;
} CPJRT_Event_Await_Args;

#endif
