using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace LifetimeGuard.Harness.Inside;

/// <summary>The portable symbols of one assembly. Windows symbols are not read.</summary>
internal sealed class ModuleSymbols : IDisposable
{
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    private ModuleSymbols(MetadataReaderProvider provider)
    {
        _provider = provider;
        _reader = provider.GetMetadataReader();
    }

    /// <summary>Null when there are none that fit the assembly.</summary>
    public static ModuleSymbols? Open(string assemblyPath)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(assemblyPath));
            return image.TryOpenAssociatedPortablePdb(assemblyPath, OpenIfThere, out var provider, out _) && provider is not null
                ? new ModuleSymbols(provider)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;   // a frame without its line is still a frame
        }
    }

    /// <summary>The statement that contains the offset; the method's first one when the offset is negative.</summary>
    public (string File, int Line, int EndLine)? StatementAt(int methodToken, int ilOffset)
    {
        if (MetadataTokens.Handle(methodToken) is not { Kind: HandleKind.MethodDefinition } handle)
            return null;

        int row = MetadataTokens.GetRowNumber((MethodDefinitionHandle)handle);
        if (row == 0 || row > _reader.MethodDebugInformation.Count)
            return null;

        SequencePoint? best = null;
        foreach (var point in _reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row)).GetSequencePoints())
        {
            if (point.Offset > ilOffset && best is not null)
                break;
            if (!point.IsHidden)
                best = point;
        }

        return best is { } statement
            ? (_reader.GetString(_reader.GetDocument(statement.Document).Name), statement.StartLine, statement.EndLine)
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _provider.Dispose();

    private static FileStream? OpenIfThere(string path) => File.Exists(path) ? File.OpenRead(path) : null;
}
