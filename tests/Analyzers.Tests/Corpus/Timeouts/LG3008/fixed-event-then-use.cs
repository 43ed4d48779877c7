// asks: the result decides in a conditional expression
// modelled on: own: the repair of the twin
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
        return _answered.WaitOne(2000) ? _answer.Length : 0;
    }
}
