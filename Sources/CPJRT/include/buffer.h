// Values in a device's memory, and copies from and to the host.
#ifndef CPJRT_BUFFER_H
#define CPJRT_BUFFER_H

#include "plugin.h"

// A type of values: the numbers of PJRT_Buffer_Type.
enum {
  CPJRT_Buffer_Type_S32 = 4,
  CPJRT_Buffer_Type_S64 = 5,
  CPJRT_Buffer_Type_U8 = 6,
  CPJRT_Buffer_Type_U32 = 8,
  CPJRT_Buffer_Type_U64 = 9,
  CPJRT_Buffer_Type_F32 = 11,
  CPJRT_Buffer_Type_F64 = 12,
};

// The caller's memory may be changed or freed once the call has returned.
enum { CPJRT_HostBufferSemantics_immutableOnlyDuringCall = 0 };

typedef struct CPJRT_Client_BufferFromHostBuffer_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Client *client;
  const void *data;
  int type;
  const int64_t *dims;
  size_t num_dims;
  const int64_t *byte_strides;
  size_t num_byte_strides;
  int host_buffer_semantics;
  CPJRT_Device *device;
  void *memory;
  void *device_layout;
  CPJRT_Event *done_with_host_buffer;  // out, to be destroyed
  CPJRT_Buffer *buffer;  // out, to be destroyed
} CPJRT_Client_BufferFromHostBuffer_Args;

typedef struct CPJRT_Buffer_Destroy_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Buffer *buffer;
} CPJRT_Buffer_Destroy_Args;

typedef struct CPJRT_Buffer_ElementType_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Buffer *buffer;
  int type;  // out
} CPJRT_Buffer_ElementType_Args;

typedef struct CPJRT_Buffer_Dimensions_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Buffer *buffer;
  const int64_t *dims;  // out, lives as long as the buffer
  size_t num_dims;  // out
} CPJRT_Buffer_Dimensions_Args;

typedef struct CPJRT_Buffer_IsDeleted_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Buffer *buffer;
  bool is_deleted;  // out
} CPJRT_Buffer_IsDeleted_Args;

typedef struct CPJRT_Buffer_ToHostBuffer_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Buffer *src;
  void *host_layout;
  void *dst;
  size_t dst_size;
  CPJRT_Event *event;  // out, to be destroyed
} CPJRT_Buffer_ToHostBuffer_Args;

typedef struct CPJRT_Buffer_UnsafePointer_Args {
  size_t struct_size;
  void *extension_start;
  CPJRT_Buffer *buffer;
  uintptr_t buffer_pointer;  // out
} CPJRT_Buffer_UnsafePointer_Args;

#endif
