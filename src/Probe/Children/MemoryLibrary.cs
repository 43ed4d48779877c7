using System.Runtime.InteropServices;

namespace LifetimeGuard.Probe.Children;

/// <summary>Loads a shared object that is on no disk: nothing to remove, nothing left after a crash, no matter how /tmp is mounted.</summary>
internal static unsafe class MemoryLibrary
{
    private const uint CloseOnExec = 1;

    /// <exception cref="IOException">The kernel gives no memory file, or not all of it.</exception>
    /// <exception cref="DllNotFoundException">The loader refuses it.</exception>
    public static nint Load(byte[] image)
    {
        int file;
        fixed (byte* name = "lifetimeguard-probe\0"u8)
            file = CreateMemoryFile(name, CloseOnExec);
        if (file < 0)
            throw new IOException($"memfd_create failed with errno {Marshal.GetLastSystemError()}");

        try
        {
            fixed (byte* bytes = image)
            {
                if (Write(file, bytes, image.Length) != image.Length)
                    throw new IOException($"writing the memory file failed with errno {Marshal.GetLastSystemError()}");
            }

            return NativeLibrary.Load($"/proc/self/fd/{file}");
        }
        finally
        {
            _ = Close(file);
        }
    }

    [DllImport("libc", EntryPoint = "memfd_create")]
    private static extern int CreateMemoryFile(byte* name, uint flags);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint Write(int file, byte* bytes, nint count);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
