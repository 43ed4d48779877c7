using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>What waits for something: it lives as long as that which it waits for can still come.</summary>
internal static class WaitRows
{
    public static IEnumerable<RootingRow> All =>
    [
        new("`async` method that awaits a `TaskCompletionSource` nobody holds", false, "nothing: promise and waiter hold only each other", subject =>
        {
            var promise = new TaskCompletionSource();
            _ = Then(promise.Task, subject);
            return promise;
        }),
        new("`async` method that awaits a `TaskCompletionSource` somebody holds", true, "whoever holds the promise holds the waiter", subject =>
        {
            var promise = new TaskCompletionSource();
            Stage.Kept.Add(promise);
            return Then(promise.Task, subject);
        })
        {
            Poke = () => Stage.Kept.OfType<TaskCompletionSource>().ToList().ForEach(promise => promise.TrySetResult()),
        },
        new("loop that reads a `Channel` whose writer nobody holds", false, "nothing: channel and reader hold only each other", subject =>
        {
            var channel = Channel.CreateUnbounded<int>();
            _ = Read(channel.Reader, subject);
            return channel;
        }),
        new("loop that reads a `Channel` whose writer somebody holds", true, "whoever holds the writer holds the reading loop", subject =>
        {
            var channel = Channel.CreateUnbounded<int>();
            Stage.Writers.Add(channel.Writer);
            return Read(channel.Reader, subject);
        })
        {
            Poke = Stage.Write,
        },
        new("`ThreadPool.RegisterWaitForSingleObject`, handle dropped", true, "the pool's waiting thread holds the registration",
            subject => ThreadPool.RegisterWaitForSingleObject(Stage.NewEvent(), (_, _) => subject.Beat(), null, -1, executeOnlyOnce: false))
        {
            Poke = Stage.SetEvents,
            Claim = EngineClaim.ReturnsItsEnd("_ = [|ThreadPool.RegisterWaitForSingleObject(handle, (_, _) => { }, null, -1, executeOnlyOnce: false)|];"),
        },
        new("`Socket` in a pending `AcceptAsync`", true, "the engine that waits for the operating system holds the operation", subject =>
        {
            var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            listener.Listen();
            lock (Stage.Ports)
                Stage.Ports.Add(((IPEndPoint)listener.LocalEndPoint!).Port);
            _ = Accept(listener, subject);
            return listener;
        })
        {
            Poke = Connect,
            Count = 2,
        },
        new("`HttpListener` in a pending `GetContextAsync`", true, "the engine that waits for the operating system holds the operation", subject =>
        {
            var listener = ListeningOnAFreePort();
            _ = Serve(listener, subject);
            return listener;
        })
        {
            Poke = Connect,
            Count = 1,
        },
        new("`NamedPipeServerStream` in a pending `WaitForConnectionAsync`", true, "the engine that waits for the operating system holds the operation", subject =>
        {
            string name = "rooting-" + Guid.NewGuid().ToString("N");
            Stage.Pipes.Add(name);
            var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
            _ = Wait(pipe, subject);
            return pipe;
        })
        {
            Poke = ConnectToPipes,
            Count = 2,
        },
    ];

    private static async Task Then(Task awaited, Subject subject)
    {
        await awaited;
        subject.Beat();
    }

    private static async Task Read(ChannelReader<int> reader, Subject subject)
    {
        await foreach (int _ in reader.ReadAllAsync())
            subject.Beat();
    }

    private static async Task Accept(Socket listener, Subject subject)
    {
        while (!Subject.IsStopped)
        {
            using var client = await listener.AcceptAsync();
            subject.Beat();
        }
    }

    private static async Task Serve(HttpListener listener, Subject subject)
    {
        while (!Subject.IsStopped)
        {
            var context = await listener.GetContextAsync();
            subject.Beat();
            context.Response.Close();
        }
    }

    private static async Task Wait(NamedPipeServerStream pipe, Subject subject)
    {
        await pipe.WaitForConnectionAsync();
        subject.Beat();
    }

    private static HttpListener ListeningOnAFreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(20_000, 60_000);
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                lock (Stage.Ports)
                    Stage.Ports.Add(port);
                return listener;
            }
            catch (HttpListenerException)
            {
                listener.Close();   // another program has the port
            }
        }
    }

    // An HTTP request is good enough for a socket too: it only has to be accepted.
    private static void Connect()
    {
        foreach (int port in Stage.Ports)
        {
            using var client = new TcpClient("127.0.0.1", port);
            client.GetStream().Write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"u8);
        }
    }

    private static void ConnectToPipes()
    {
        foreach (string name in Stage.Pipes)
        {
            using var client = new NamedPipeClientStream(".", name, PipeDirection.InOut);
            client.Connect(5_000);
        }

        Stage.Pipes.Clear();
    }
}
