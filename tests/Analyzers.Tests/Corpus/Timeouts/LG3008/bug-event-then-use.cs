// asks: WaitOne with a limit, then a value that is only there when the event was set
// modelled on: own: a handshake over an event
using System;
using System.Threading;

public sealed class Handshake
{
    private readonly ManualResetEvent _answered = new(false);
    private string _answer;

    public void OnAnswer(string answer)
    {
        _answer = answer;
        _answered.Set();
    }

    public int Length(Action ask)
    {
        ask();
        _answered.WaitOne(2000); // expect: LG3008
        return _answer.Length;
    }
}
