using System.Threading.Channels;

namespace StableStudio.Window;

/// <summary>The lines of standard input, up to its end or to <see cref="Close"/>.</summary>
/// <remarks>
/// A read of standard input cannot be interrupted. So it has a background thread of its own, which ends with the input; after
/// a signal, when it may be blocked for ever, the process ends without it.
/// </remarks>
internal sealed class CommandInput
{
    public const string Close = "close";
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly TextReader _input;
    private readonly Thread _reader;

    public CommandInput(TextReader input)
    {
        _input = input;
        _reader = new Thread(ReadAll) { IsBackground = true, Name = "command input" };
        _reader.Start();
    }

    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellation) => _lines.Reader.ReadAllAsync(cancellation);

    private void ReadAll()
    {
        while (_input.ReadLine() is { } line)
        {
            _lines.Writer.TryWrite(line);
            if (line == Close)
                break;
        }

        _lines.Writer.Complete();
    }
}
