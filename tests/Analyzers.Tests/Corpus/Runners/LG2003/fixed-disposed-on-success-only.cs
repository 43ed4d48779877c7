// asks: the early return stands before the registration, which is disposed with await using
// modelled on: jamesmontemagno/TextToSpeechPlugin#20
using System;
using System.Threading;
using System.Threading.Tasks;

public interface ISpeaker { bool Available { get; } Task SpeakAsync(string text); void Silence(); }

public sealed class Narrator
{
    private readonly ISpeaker _speaker;

    public Narrator(ISpeaker speaker) => _speaker = speaker;

    public async Task<bool> ReadAsync(string text, CancellationToken token)
    {
        if (!_speaker.Available || text.Length == 0)
            return false;

        await using var silence = token.Register(_speaker.Silence);
        await _speaker.SpeakAsync(text);
        return true;
    }
}
