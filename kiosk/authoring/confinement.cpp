#include "authoring/confinement.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <fstream>
#include <vector>

namespace kiosk::authoring {
namespace {

// New processes, programs, connections, changed files, other processes.
constexpr std::uint32_t k_refused_calls[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_kill,
    SYS_unlinkat,
    SYS_renameat2,
    SYS_mkdirat,
    SYS_linkat,
    SYS_symlinkat,
    SYS_mknodat,
    SYS_fchmodat,
    SYS_fchownat,
    SYS_truncate,
    SYS_mount,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_io_uring_setup,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_pidfd_send_signal,
    SYS_open_by_handle_at,
    SYS_openat2,
    SYS_memfd_create,
#ifdef __x86_64__
    SYS_fork,
    SYS_vfork,
    SYS_creat,
    SYS_unlink,
    SYS_rename,
    SYS_renameat,
    SYS_mkdir,
    SYS_rmdir,
    SYS_link,
    SYS_symlink,
    SYS_mknod,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
#endif
};

#ifdef __x86_64__
constexpr std::uint32_t k_machine = AUDIT_ARCH_X86_64;
constexpr std::uint32_t k_other_calls = 0x40000000;  // of the x32 interface
#else
constexpr std::uint32_t k_machine = AUDIT_ARCH_AARCH64;
constexpr std::uint32_t k_other_calls = 0xFFFFFFFF;
#endif

constexpr std::uint32_t k_writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

// The lower half of a call's argument; both machines are little-endian.
constexpr std::uint32_t argument(int number) {
  return static_cast<std::uint32_t>(offsetof(seccomp_data, args)) +
         static_cast<std::uint32_t>(number) * 8;
}

// A classic BPF program, which the kernel runs before each system call.
class CallFilter {
 public:
  CallFilter() {
    load(offsetof(seccomp_data, arch));
    add(BPF_JMP | BPF_JEQ | BPF_K, k_machine, 1, 0);
    answer(SECCOMP_RET_KILL_PROCESS);
    load_number();
    add(BPF_JMP | BPF_JGE | BPF_K, k_other_calls, 0, 1);
    refuse(EPERM);
  }

  void refuse_call(std::uint32_t call, int error) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
    refuse(error);
  }
  void refuse_if_any(std::uint32_t call, int number, std::uint32_t bits) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4);
    load(argument(number));
    add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
    refuse(EACCES);
    load_number();
  }
  void refuse_unless(std::uint32_t call, int number, std::uint32_t bits) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4);
    load(argument(number));
    add(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0);
    refuse(EPERM);
    load_number();
  }

  void install() {
    answer(SECCOMP_RET_ALLOW);
    const sock_fprog program{static_cast<unsigned short>(m_steps.size()), m_steps.data()};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
  }

 private:
  void add(int code, std::uint32_t value, std::uint8_t yes = 0, std::uint8_t no = 0) {
    m_steps.push_back({static_cast<std::uint16_t>(code), yes, no, value});
  }
  void load(std::uint32_t offset) { add(BPF_LD | BPF_W | BPF_ABS, offset); }
  void load_number() { load(offsetof(seccomp_data, nr)); }
  void answer(std::uint32_t verdict) { add(BPF_RET | BPF_K, verdict); }
  void refuse(int error) { answer(SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error)); }

  std::vector<sock_filter> m_steps;
};

void filter_calls() {
  CallFilter filter;
  for (const std::uint32_t call : k_refused_calls) filter.refuse_call(call, EPERM);
#ifdef __x86_64__
  filter.refuse_if_any(SYS_open, 1, k_writing);
#endif
  filter.refuse_if_any(SYS_openat, 2, k_writing);
  // Threads are made, processes not. What clone3 would do lies in memory, out of a filter's sight;
  // without it the C library takes clone.
  filter.refuse_unless(SYS_clone, 0, CLONE_THREAD);
  filter.refuse_call(SYS_clone3, ENOSYS);
  filter.install();
}

void limit(int what, rlim_t most) {
  const rlimit limits{most, most};
  ::setrlimit(static_cast<__rlimit_resource>(what), &limits);
}

std::int64_t address_space() {
  std::int64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * ::sysconf(_SC_PAGESIZE);
}

// What the program before the fork had let go of lies in the heap, inside the address space, and is
// taken again without asking the kernel: it counts as memory that may be had.
std::int64_t freed_before() {
  return static_cast<std::int64_t>(::mallinfo2().fordblks);
}

// AddressSanitizer takes terabytes of address space for itself.
constexpr bool k_under_sanitizer =
#ifdef __SANITIZE_ADDRESS__
    true;
#else
    false;
#endif

}  // namespace

void confine(std::int64_t memory) {
  ::mallopt(M_ARENA_MAX, 1);  // each thread's own would reserve 64 MB of address space
  ::malloc_trim(0);
  if (!k_under_sanitizer)
    limit(RLIMIT_AS, static_cast<rlim_t>(address_space() - freed_before() + memory));
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  filter_calls();
}

void allow_seconds(int seconds) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  rlimit limits{};
  ::getrlimit(RLIMIT_CPU, &limits);
  limits.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1);
  ::setrlimit(RLIMIT_CPU, &limits);
}

}  // namespace kiosk::authoring
