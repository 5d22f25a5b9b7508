/* Fails one system call of the program into which it is preloaded: the INJECT_AT-th of those that change files, counted
   from 1, by INJECT_ERROR, a number of errno.h, or by SIGKILL where that is 0. Standard streams don't count. At its end the
   program writes how many calls it made to the file INJECT_COUNT, if that is set. See Scripts/inject-faults. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;
static long at = -1;
static int error;
static pid_t owner;

__attribute__((constructor)) static void start(void) {
  const char *text = getenv("INJECT_AT");
  const char *number = getenv("INJECT_ERROR");
  at = text ? atol(text) : -1;
  error = number ? atoi(number) : 0;
  owner = getpid();
  /* Programs that this one starts aren't meant. */
  unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("INJECT_COUNT");
  if (!path || getpid() != owner) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld\n", (long)calls);
  fclose(file);
}

/* Whether this call is the one to fail; errno is set then. */
static int fails(void) {
  if (getpid() != owner) return 0;
  const long number = atomic_fetch_add(&calls, 1) + 1;
  if (number != at) return 0;
  if (error == 0) kill(getpid(), SIGKILL);
  errno = error;
  return 1;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  return fd > 2 && fails() ? -1 : real(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  return fails() ? -1 : real(fd, bytes, count, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  return fails() ? -1 : real(fd, bytes, count, offset);
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
  REAL(writev);
  return fd > 2 && fails() ? -1 : real(fd, pieces, count);
}

int fsync(int fd) {
  REAL(fsync);
  return fails() ? -1 : real(fd);
}

int fdatasync(int fd) {
  REAL(fdatasync);
  return fails() ? -1 : real(fd);
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  return fails() ? -1 : real(fd, length);
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  return fails() ? -1 : real(fd, length);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  return fails() ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  return fails() ? -1 : real(path, mode);
}

static int creates(int flags) { return (flags & O_CREAT) != 0; }

int open(const char *path, int flags, ...) {
  REAL(open);
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = creates(flags) ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return creates(flags) && fails() ? -1 : real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  REAL(open64);
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = creates(flags) ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return creates(flags) && fails() ? -1 : real(path, flags, mode);
}

/* Files only: memory that the allocator asks for can't be refused to a program in Swift. */
void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset) {
  REAL(mmap);
  if (fd >= 0 && (flags & MAP_SHARED) && fails()) return MAP_FAILED;
  return real(address, length, protection, flags, fd, offset);
}

void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t offset) {
  REAL(mmap64);
  if (fd >= 0 && (flags & MAP_SHARED) && fails()) return MAP_FAILED;
  return real(address, length, protection, flags, fd, offset);
}
