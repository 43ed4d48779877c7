// asks: a thread that an empty sentence would end, and no member that can send one, complete the queue or join
// modelled on: own: the thread of the catalogue's sentence
using System;
using System.Collections.Concurrent;
using System.Threading;

public sealed class SpeechQueue // expect-or: LG5009
{
    private readonly BlockingCollection<string> _sentences; // expect-or: LG5009
    private readonly Thread _speaker; // expect: LG5009

    public SpeechQueue(Action<string> speak, int capacity)
    {
        _sentences = new BlockingCollection<string>(capacity);
        _speaker = new Thread(() => // expect-or: LG5009
        {
            string sentence;
            while ((sentence = _sentences.Take()).Length > 0)
                speak(sentence);
        });
        _speaker.Start();
    }

    public bool IsSpeaking => _speaker.IsAlive;

    public void Say(string sentence) => _sentences.Add("- " + sentence);
}
