// asks: the registration is disposed at the end, but an early return skips it
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
        var silence = token.Register(_speaker.Silence); // expect: LG2003
        if (!_speaker.Available || text.Length == 0)
            return false;

        await _speaker.SpeakAsync(text);
        silence.Dispose();
        return true;
    }
}
