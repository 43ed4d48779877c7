// asks: the socket it reads from is closed when it is late
// modelled on: apache/activemq-nms-openwire@a814bd273
using System;
using System.Net.Sockets;
using System.Threading;

public static class Banner
{
    public static byte[] Read(Socket socket)
    {
        var buffer = new byte[256];
        var read = 0;
        var thread = new Thread(() =>
        {
            try
            {
                read = socket.Receive(buffer);
            }
            catch (Exception ex) when (ex is SocketException or ObjectDisposedException)
            {
            }
        });
        thread.Start();
        if (!thread.Join(3000))
        {
            socket.Dispose();
            thread.Join();
        }

        return buffer[..read];
    }
}
