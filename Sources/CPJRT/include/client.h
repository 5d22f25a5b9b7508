// The client of a plugin, and its devices.
#ifndef CPJRT_CLIENT_H
#define CPJRT_CLIENT_H

#include "plugin.h"

typedef struct CPJRT_Client_Create_Args {
  size_t struct_size;
  void *extension_start;
  const CPJRT_NamedValue *create_options;
  size_t num_options;
  void *kv_get_callback;
  void *kv_get_user_arg;
  void *kv_put_callback;
  void *kv_put_user_arg;
  CPJRT_Client *client;  // out
  void *kv_try_get_callback;
  void *kv_try_get_user_arg;
} CPJRT_Client_Create_Args;

typedef struct CPJRT_Client_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Client *client;
} CPJRT_Client_Destroy_Args;

typedef struct CPJRT_Client_PlatformName_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Client *client;
  const char *platform_name;  // out, lives as long as the client
  size_t platform_name_size;  // out
} CPJRT_Client_PlatformName_Args;

typedef struct CPJRT_Client_PlatformVersion_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Client *client;
  const char *platform_version;  // out, lives as long as the client
  size_t platform_version_size;  // out
} CPJRT_Client_PlatformVersion_Args;

typedef struct CPJRT_Client_AddressableDevices_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Client *client;
  CPJRT_Device *const *addressable_devices;  // out
  size_t num_addressable_devices;  // out
} CPJRT_Client_AddressableDevices_Args;

typedef struct CPJRT_Device_GetDescription_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Device *device;
  CPJRT_DeviceDescription *device_description;  // out
} CPJRT_Device_GetDescription_Args;

typedef struct CPJRT_DeviceDescription_Kind_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_DeviceDescription *device_description;
  const char *device_kind;  // out, lives as long as the device
  size_t device_kind_size;  // out
} CPJRT_DeviceDescription_Kind_Args;

#endif
