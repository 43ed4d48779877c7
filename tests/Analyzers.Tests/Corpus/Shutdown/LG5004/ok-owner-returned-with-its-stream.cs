// asks: the task that leaves gives the opened thing to the caller; the using is around something else
// modelled on: own: configuration is read, then the connection is opened and handed over
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Connector
{
    private readonly Func<string, Task<Stream>> _open;

    public Connector(Func<string, Task<Stream>> open) => _open = open;

    public Task<Stream> ConnectAsync(string configuration)
    {
        string address;
        using (var reader = new FirstLine(configuration))
            address = reader.First();

        return _open(address);
    }

    private readonly struct FirstLine : IDisposable
    {
        private readonly StringReader _reader;

        public FirstLine(string text) => _reader = new StringReader(text);

        public string First() => _reader.ReadLine();

        public void Dispose() => _reader.Dispose();
    }
}
