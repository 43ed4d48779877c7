using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LifetimeGuard.Probe.Children;

/// <summary>
/// Builds a shared object with one function, the name under which System.Diagnostics.Process starts children, that jumps to the
/// address in a slot. It names the runtime's own library as a dependency, so every other symbol is found there as before.
/// There is no compiler where apps are tested, hence the bytes by hand: System V ABI, "Object Files" and "Dynamic Linking".
/// </summary>
internal static class ForkTrampoline
{
    /// <summary>The function that starts a child in libSystem.Native.</summary>
    public const string Function = "SystemNative_ForkAndExecProcess";

    /// <summary>The eight bytes that hold the address to jump to.</summary>
    public const string Slot = "LifetimeGuard_ForkSlot";

    private const int HeaderSize = 64;
    private const int ProgramHeaderSize = 56;
    private const int ProgramHeaders = 4;
    private const int SymbolSize = 24;
    private const int Symbols = 3;

    // Code and data must not share a page, and pages have up to 64 KiB on arm64.
    private const int LargestPage = 0x10000;

    /// <summary>True where the machine code below is known.</summary>
    public static bool Supports(Architecture architecture) => architecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>The file's content.</summary>
    /// <param name="realLibrary">Full path of the library that has all the other functions.</param>
    /// <param name="architecture">One that <see cref="Supports"/>.</param>
    public static byte[] Build(string realLibrary, Architecture architecture)
    {
        byte[] names = Encoding.UTF8.GetBytes($"\0{Function}\0{Slot}\0{realLibrary}\0");
        int slotName = 1 + Function.Length + 1;
        int neededName = slotName + Slot.Length + 1;

        int symbolsAt = HeaderSize + (ProgramHeaders * ProgramHeaderSize);
        int hashAt = symbolsAt + (Symbols * SymbolSize);
        int namesAt = hashAt + (6 * sizeof(int));
        int codeAt = Align(namesAt + names.Length, 16);
        int codeEnd = codeAt + 16;
        int dynamicAt = Align(codeEnd, 16);
        int dynamicSize = 8 * 16;
        int slotAt = dynamicAt + dynamicSize;
        int end = slotAt + sizeof(long);

        var file = new byte[end];
        WriteHeader(file, architecture);
        WriteProgramHeader(file, 0, type: 1, flags: 5, at: 0, address: 0, size: codeEnd, align: LargestPage);
        WriteProgramHeader(file, 1, type: 1, flags: 6, at: dynamicAt, address: Data(dynamicAt), size: end - dynamicAt, align: LargestPage);
        WriteProgramHeader(file, 2, type: 2, flags: 6, at: dynamicAt, address: Data(dynamicAt), size: dynamicSize, align: 8);
        WriteProgramHeader(file, 3, type: 0x6474e551, flags: 6, at: 0, address: 0, size: 0, align: 16);   // GNU_STACK: not executable
        WriteSymbol(file, symbolsAt + SymbolSize, name: 1, info: 0x12, address: codeAt, size: 16);
        WriteSymbol(file, symbolsAt + (2 * SymbolSize), slotName, info: 0x11, Data(slotAt), size: 8);
        WriteInts(file, hashAt, 1, Symbols, 1, 0, 2, 0);   // one bucket: symbol 1, then 2
        names.CopyTo(file, namesAt);
        Code(architecture, Data(slotAt) - codeAt).CopyTo(file, codeAt);
        WriteLongs(
            file,
            dynamicAt,
            1, neededName,
            4, hashAt,
            5, namesAt,
            6, symbolsAt,
            10, names.Length,
            11, SymbolSize,
            0, 0);
        return file;
    }

    private static int Data(int fileOffset) => fileOffset + LargestPage;

    private static int Align(int value, int to) => (value + to - 1) / to * to;

    /// <summary>A landing pad for control-flow protection, then a jump through the slot that leaves every argument where it is.</summary>
    private static byte[] Code(Architecture architecture, int distance)
    {
        var code = new byte[16];
        if (architecture == Architecture.X64)
        {
            WriteInts(code, 0, unchecked((int)0xfa1e0ff3));   // endbr64
            code[4] = 0xff;                                   // jmp [rip + distance]
            code[5] = 0x25;
            WriteInts(code, 6, distance - 10);
        }
        else
        {
            WriteInts(
                code,
                0,
                unchecked((int)0xd503245f),                   // bti c
                0x58000010 | (((distance - 4) / 4) << 5),     // ldr x16, slot
                unchecked((int)0xd61f0200));                  // br x16
        }

        return code;
    }

    private static void WriteHeader(byte[] file, Architecture architecture)
    {
        byte[] identity = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1];   // 64 bit, little endian
        identity.CopyTo(file, 0);
        WriteShorts(file, 16, 3, (short)(architecture == Architecture.X64 ? 62 : 183));   // shared object, machine
        WriteInts(file, 20, 1);
        WriteLongs(file, 32, HeaderSize);
        WriteShorts(file, 52, HeaderSize, ProgramHeaderSize, ProgramHeaders, 64);
    }

    private static void WriteProgramHeader(byte[] file, int index, int type, int flags, int at, int address, int size, int align)
    {
        int header = HeaderSize + (index * ProgramHeaderSize);
        WriteInts(file, header, type, flags);
        WriteLongs(file, header + 8, at, address, address, size, size, align);
    }

    private static void WriteSymbol(byte[] file, int at, int name, byte info, int address, int size)
    {
        WriteInts(file, at, name);
        file[at + 4] = info;
        WriteShorts(file, at + 6, 1);   // any section but "undefined"
        WriteLongs(file, at + 8, address, size);
    }

    private static void WriteShorts(byte[] file, int at, params short[] values)
    {
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at + (2 * i)), values[i]);
    }

    private static void WriteInts(byte[] file, int at, params int[] values)
    {
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + (4 * i)), values[i]);
    }

    private static void WriteLongs(byte[] file, int at, params long[] values)
    {
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(at + (8 * i)), values[i]);
    }
}
