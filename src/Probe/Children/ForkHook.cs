using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LifetimeGuard.Probe.Children;

/// <summary>
/// Sees every child the app starts with System.Diagnostics.Process, and by whom. The runtime has no event for it, so the one
/// native function that Process calls is led through <see cref="OnFork"/>: same arguments, same result, same errno.
/// </summary>
internal static unsafe class ForkHook
{
    private const string ProcessAssembly = "System.Diagnostics.Process";
    private const string NativeLibraryName = "libSystem.Native";

    // What the detour below was written against; a runtime with another one is left alone.
    private const string KnownSignature =
        "Int32(Byte*,Byte**,Byte**,Byte*,Int32,Int32,Int32,Int32,UInt32,UInt32,UInt32*,Int32,Int32*,Int32*,Int32*,Int32*)";

    // An app that starts children all day must not be filled up by its observer.
    private const int MostChildren = 4_096;

    private static readonly List<ChildStart> Started = [];
    private static delegate* unmanaged<byte*, byte**, byte**, byte*, int, int, int, int, uint, uint, uint*, int, int*, int*, int*, int*, int> _fork;
    private static nint _library;
    private static Degradations? _degradations;

    /// <summary>Takes effect when the app first loads the assembly with Process; apps that never do pay nothing.</summary>
    public static void Install(Degradations degradations)
    {
        _degradations = degradations;
        if (Obstacle() is { } reason)
        {
            degradations.Add($"children: {reason}");
            return;
        }

        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Attach(loaded.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            Attach(assembly);
    }

    /// <summary>The children so far, oldest first; of very many the latest.</summary>
    public static ChildStart[] Children()
    {
        lock (Started)
            return [.. Started];
    }

    private static string? Obstacle()
    {
        if (!OperatingSystem.IsLinux())
            return "who starts them is only seen on Linux";
        if (!ForkTrampoline.Supports(RuntimeInformation.ProcessArchitecture))
            return $"who starts them is not seen on {RuntimeInformation.ProcessArchitecture}";
        return typeof(object).Assembly.Location.Length > 0 && File.Exists(RealLibrary()) ? null : "the app carries its runtime in one file; who starts them is not seen";
    }

    private static string RealLibrary() =>
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", NativeLibraryName + ".so");

    private static void Attach(Assembly assembly)
    {
        if (!(assembly.FullName ?? "").StartsWith(ProcessAssembly + ",", StringComparison.Ordinal))
            return;

        try
        {
            NativeLibrary.SetDllImportResolver(assembly, Resolve);
        }
        catch (Exception error)
        {
            // Runs inside the app's own assembly load: nothing may leave here.
            _degradations?.Add($"children: {error.Message}");
        }
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (library != NativeLibraryName)
            return 0;

        lock (Started)
        {
            if (_library == 0)
                _library = Open(assembly);
            return _library == -1 ? 0 : _library;
        }
    }

    /// <summary>The library with the detour, or -1: the runtime then takes its own, as if we were not there.</summary>
    private static nint Open(Assembly assembly)
    {
        try
        {
            if (Signature(assembly) is var signature && signature != KnownSignature)
                throw new NotSupportedException($"this runtime starts them in a way that is not known: {signature}");

            _fork = (delegate* unmanaged<byte*, byte**, byte**, byte*, int, int, int, int, uint, uint, uint*, int, int*, int*, int*, int*, int>)
                NativeLibrary.GetExport(NativeLibrary.Load(RealLibrary()), ForkTrampoline.Function);
            nint library = MemoryLibrary.Load(ForkTrampoline.Build(RealLibrary(), RuntimeInformation.ProcessArchitecture));
            *(nint*)NativeLibrary.GetExport(library, ForkTrampoline.Slot) =
                (nint)(delegate* unmanaged<byte*, byte**, byte**, byte*, int, int, int, int, uint, uint, uint*, int, int*, int*, int*, int*, int>)&OnFork;
            return library;
        }
        catch (Exception error)
        {
            // Runs inside the app's own call: nothing may leave here.
            _degradations?.Add($"children: {error.Message}");
            return -1;
        }
    }

    private static string Signature(Assembly assembly)
    {
        foreach (var method in assembly.GetType("Interop+Sys")?.GetMethods(BindingFlags.Static | BindingFlags.NonPublic) ?? [])
        {
            if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) && method.Name.Contains("ForkAndExecProcess"))
                return $"{method.ReturnType.Name}({string.Join(",", Array.ConvertAll(method.GetParameters(), p => p.ParameterType.Name))})";
        }

        return "none";
    }

    [UnmanagedCallersOnly]
    private static int OnFork(
        byte* program, byte** arguments, byte** environment, byte* folder, int redirectInput, int redirectOutput, int redirectError,
        int setUser, uint user, uint group, uint* groups, int groupCount, int* pid, int* input, int* output, int* error)
    {
        int result = _fork(
            program, arguments, environment, folder, redirectInput, redirectOutput, redirectError,
            setUser, user, group, groups, groupCount, pid, input, output, error);
        int errno = Marshal.GetLastSystemError();
        if (result == 0)
            Record(*pid, program);
        Marshal.SetLastSystemError(errno);
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Record(int pid, byte* program)
    {
        try
        {
            var start = new ChildStart(pid, Marshal.PtrToStringUTF8((nint)program) ?? "", new StackTrace(fNeedFileInfo: false));
            lock (Started)
            {
                if (Started.Count == MostChildren)
                    Started.RemoveAt(0);
                Started.Add(start);
            }
        }
        catch (Exception failure)
        {
            // Native code is our caller: an exception would end the app.
            _degradations?.Add($"children: {failure.Message}");
        }
    }
}
