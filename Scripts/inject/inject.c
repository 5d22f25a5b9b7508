/* Fails one thing that the program into which it is preloaded asks for: the INJECT_AT-th, counted
   from 1, of INJECT_WHAT:

     calls      system calls that change files; by INJECT_ERROR, a number of errno.h, or by SIGKILL
                where that is 0
     memory     allocations by anything: no memory
     library    allocations by SQLite, libjpeg-turbo and zlib, which tell their caller: no memory
     processes  programs started: EAGAIN

   Standard streams, pipes and sockets don't count as files. At its end the program writes how many
   it asked for of each, in this order, to the file INJECT_COUNT, if that is set. See
   Scripts/inject-faults.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CALLS, MEMORY, LIBRARY, PROCESSES, KINDS };
static const char *const names[KINDS] = {"calls", "memory", "library", "processes"};

static atomic_long asked[KINDS];
static long at[KINDS] = {-1, -1, -1, -1};
static int error;
static pid_t owner;

/* The code of the libraries that tell when there is no memory. */
static struct { uintptr_t start, end; } code[16];
static int codes;

static int remember(struct dl_phdr_info *object, size_t size, void *nothing) {
  static const char *const libraries[] = {"/libsqlite3.", "/libturbojpeg.", "/libz."};
  (void)size, (void)nothing;
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    if (!strstr(object->dlpi_name, libraries[i])) continue;
    for (int j = 0; j < object->dlpi_phnum; j++) {
      const ElfW(Phdr) *part = &object->dlpi_phdr[j];
      if (part->p_type != PT_LOAD || !(part->p_flags & PF_X) || codes == 16) continue;
      code[codes].start = object->dlpi_addr + part->p_vaddr;
      code[codes].end = code[codes].start + part->p_memsz;
      codes++;
    }
  }
  return 0;
}

__attribute__((constructor)) static void start(void) {
  const char *what = getenv("INJECT_WHAT");
  const char *text = getenv("INJECT_AT");
  const char *number = getenv("INJECT_ERROR");
  error = number ? atoi(number) : 0;
  dl_iterate_phdr(remember, NULL);
  for (int kind = 0; kind < KINDS; kind++) {
    if (what && text && strcmp(what, names[kind]) == 0) at[kind] = atol(text);
  }
  /* Programs that this one starts aren't meant. */
  unsetenv("LD_PRELOAD");
  for (int kind = 0; kind < KINDS; kind++) asked[kind] = 0;
  owner = getpid();
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("INJECT_COUNT");
  if (!path || getpid() != owner) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  for (int kind = 0; kind < KINDS; kind++) fprintf(file, "%ld\n", (long)asked[kind]);
  fclose(file);
}

/* Whether this is the one to fail. */
static int is_due(int kind) { return atomic_fetch_add(&asked[kind], 1) + 1 == at[kind]; }

/* Whether this call is the one to fail; errno is set then. */
static int fails(void) {
  if (getpid() != owner || !is_due(CALLS)) return 0;
  if (error == 0) kill(getpid(), SIGKILL);
  errno = error;
  return 1;
}

/* Whether there is no memory for what the code at `caller` asks; errno is set then. */
static int lacks(const void *caller) {
  int due = is_due(MEMORY);
  for (int i = 0; i < codes; i++) {
    if ((uintptr_t)caller - code[i].start < code[i].end - code[i].start) due |= is_due(LIBRARY);
  }
  if (due) errno = ENOMEM;
  return due;
}

static int is_file(int fd) {
  struct stat status;
  const int before = errno;
  const int found = fstat(fd, &status);
  errno = before;
  return fd > 2 && found == 0 && S_ISREG(status.st_mode);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  return is_file(fd) && fails() ? -1 : real(fd, bytes, count);
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
  return is_file(fd) && fails() ? -1 : real(fd, pieces, count);
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

/* dlsym itself allocates, so the allocator is called by the names that glibc has for this. */
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

#define CALLER __builtin_extract_return_addr(__builtin_return_address(0))

void *malloc(size_t size) { return lacks(CALLER) ? NULL : __libc_malloc(size); }

void *calloc(size_t count, size_t size) {
  return lacks(CALLER) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  return lacks(CALLER) ? NULL : __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
  return lacks(CALLER) ? NULL : __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return lacks(CALLER) ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  void *found = lacks(CALLER) ? NULL : __libc_memalign(alignment, size);
  if (!found) return ENOMEM;
  *memory = found;
  return 0;
}

int posix_spawn(
    pid_t *child, const char *path, const posix_spawn_file_actions_t *actions,
    const posix_spawnattr_t *attributes, char *const words[], char *const variables[]) {
  REAL(posix_spawn);
  return is_due(PROCESSES) ? EAGAIN : real(child, path, actions, attributes, words, variables);
}
