// asks: a thread that an empty sentence ends, which any caller may send
// modelled on: own: a sentinel is an end, too
using System;
using System.Collections.Concurrent;
using System.Threading;

public sealed class SpeechQueue
{
    private readonly BlockingCollection<string> _sentences;
    private readonly Thread _speaker;

    public SpeechQueue(Action<string> speak, int capacity)
    {
        _sentences = new BlockingCollection<string>(capacity);
        _speaker = new Thread(() =>
        {
            string sentence;
            while ((sentence = _sentences.Take()).Length > 0)
                speak(sentence);
        });
        _speaker.Start();
    }

    public bool IsSpeaking => _speaker.IsAlive;

    public void Say(string sentence) => _sentences.Add(sentence);
}
