// asks: the parameters are not an event's, but the method is attached to an event of a delegate type of this program
// modelled on: davidfowl/AspNetCoreDiagnosticScenarios#15
using System;
using System.IO;

public delegate void LineReceived(string line, int number);

public sealed class Port
{
    public event LineReceived Received;

    public void Feed(string line, int number) => Received?.Invoke(line, number);
}

public sealed class Recorder : IDisposable
{
    private readonly Port _port;
    private readonly TextWriter _to;

    public Recorder(Port port, TextWriter to)
    {
        _port = port;
        _to = to;
        _port.Received += Write;
    }

    public void Dispose() => _port.Received -= Write;

    private async void Write(string line, int number)
    {
        try
        {
            await _to.WriteLineAsync($"{number}: {line}");
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(ex.Message);
        }
    }
}
