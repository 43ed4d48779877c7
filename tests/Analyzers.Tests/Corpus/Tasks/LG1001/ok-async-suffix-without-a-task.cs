// asks: methods named like asynchronous ones that return void, bool or an IAsyncResult-free handle
// modelled on: documentation of .NET, page "Socket.SendAsync(SocketAsyncEventArgs)"
using System;
using System.Net;
using System.Net.Sockets;

public sealed class Pinger
{
    private readonly Socket _socket;
    private readonly SocketAsyncEventArgs _args = new();

    public Pinger(Socket socket, EndPoint remote)
    {
        _socket = socket;
        _args.RemoteEndPoint = remote;
        _args.SetBuffer(new byte[16]);
        _args.Completed += OnCompleted;
    }

    public event EventHandler<SocketError> Answered;

    public void Ping()
    {
        ResetAsync();
        if (!_socket.SendToAsync(_args))
            OnCompleted(_socket, _args);
    }

    private void ResetAsync() => _args.SetBuffer(0, 16);

    private void OnCompleted(object sender, SocketAsyncEventArgs e) => Answered?.Invoke(this, e.SocketError);
}
