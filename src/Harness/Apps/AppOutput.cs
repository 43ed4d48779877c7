using System.Text;

namespace LifetimeGuard.Harness.Apps;

/// <summary>Reads one output stream of the app as fast as it comes, keeps its last lines and answers those who wait for one.</summary>
internal sealed class AppOutput
{
    private const int LinesKept = 200;
    private const int LongestLine = 4096;

    private readonly object _gate = new();
    private readonly Queue<string> _last = new();
    private readonly List<Expectation> _expectations = [];
    private readonly StringBuilder _line = new();
    private bool _lineIsTooLong;

    /// <param name="stream">Read from now on.</param>
    /// <param name="readyLine">Waited for before the first byte is read, so that even the quickest app is heard.</param>
    public AppOutput(Stream stream, string? readyLine = null)
    {
        Ready = readyLine is null ? null : Expect(readyLine);
        Ended = ReadAsync(stream);
    }

    /// <summary>Done by the first line that starts with the ready line; null when none is waited for.</summary>
    public Task? Ready { get; }

    /// <summary>Done at the end of the stream, which a grandchild that inherited it may put off beyond the app's own end.</summary>
    public Task Ended { get; }

    /// <summary>The last lines, oldest first.</summary>
    public IReadOnlyList<string> LastLines(int count)
    {
        lock (_gate)
            return [.. _last.TakeLast(count)];
    }

    /// <summary>A task that is done by the next line that starts with the text; lines that came before do not count.</summary>
    public Task Expect(string start)
    {
        var expectation = new Expectation(start, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
            _expectations.Add(expectation);
        return expectation.Met.Task;
    }

    private async Task ReadAsync(Stream stream)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        byte[] bytes = new byte[16 * 1024];
        char[] characters = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        try
        {
            while (await stream.ReadAsync(bytes).ConfigureAwait(false) is > 0 and var read)
                Take(characters.AsSpan(0, decoder.GetChars(bytes, 0, read, characters, 0)));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The harness closed its end of the pipe: the run is over.
        }

        if (_line.Length > 0)
            FinishLine();
    }

    private void Take(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            Append(text[..end]);
            FinishLine();
            text = text[(end + 1)..];
        }

        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        int room = LongestLine - _line.Length;
        _lineIsTooLong |= text.Length > room;
        _line.Append(text[..Math.Min(room, text.Length)]);
    }

    private void FinishLine()
    {
        string line = _line.ToString().TrimEnd('\r') + (_lineIsTooLong ? "…" : "");
        _line.Clear();
        _lineIsTooLong = false;
        lock (_gate)
        {
            _last.Enqueue(line);
            if (_last.Count > LinesKept)
                _last.Dequeue();
            foreach (var expectation in _expectations.Where(expectation => line.StartsWith(expectation.Start, StringComparison.Ordinal)))
                expectation.Met.TrySetResult();
            _expectations.RemoveAll(expectation => expectation.Met.Task.IsCompleted);
        }
    }

    private sealed record Expectation(string Start, TaskCompletionSource Met);
}
