using System.Net.Sockets;
using System.Text;
using LifetimeGuard.Harness.Inside;

namespace LifetimeGuard.Harness.Tests.Inside;

public sealed class ProbeChannelTests
{
    [Fact]
    public async Task Hello_TellsPidAndRuntime()
    {
        await using var app = await ProbedApp.StartAsync("nothing");
        var hello = await app.Channel.WaitForHelloAsync(ProbedApp.Deadline);

        Assert.StartsWith(".NET 10", hello.Runtime);
        Assert.True(hello.Pid > 0);
        Assert.Empty(hello.Degraded);
    }

    [Fact]
    public async Task AppThatEnds_SendsItsLastLook()
    {
        await using var app = await ProbedApp.StartAsync("dropped");
        await app.EndAsync();
        var last = await app.Channel.ExitSnapshot.WaitAsync(ProbedApp.Deadline);

        Assert.NotNull(last);
        Assert.Equal("exit", last.Point);
        ProbedApp.AssertStartedAt("dropped here", Assert.Single(last.Tasks).Started);
    }

    [Fact]
    public async Task AppThatCrashes_HasNoLastLook_AndRequestsFail()
    {
        await using var app = await ProbedApp.StartAsync("dropped");
        await app.EndAsync("crash");

        Assert.Null(await app.Channel.ExitSnapshot.WaitAsync(ProbedApp.Deadline));
        await Assert.ThrowsAsync<ProbeException>(() => app.SnapshotAsync());
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    public async Task ExitCodeAndOutput_AreTheAppsOwn(string line, int code)
    {
        await using var app = await ProbedApp.StartAsync("nothing");

        Assert.Equal(code, await app.EndAsync(line));
        Assert.Empty(app.Output);
        Assert.Empty(app.StandardError());
    }

    [Fact]
    public async Task AppWithoutProbe_HelloFailsAtTheDeadline()
    {
        await using var app = await ProbedApp.StartPlainAsync("nothing");

        var error = await Assert.ThrowsAsync<ProbeException>(() => app.Channel.WaitForHelloAsync(TimeSpan.FromMilliseconds(50)));
        Assert.Contains("0.1 s", error.Message);
        await Assert.ThrowsAsync<ProbeException>(() => app.SnapshotAsync());
    }

    [Fact]
    public async Task LineCutOffByDeath_IsNoMessage()
    {
        await using var fake = await FakeProbe.ConnectAsync();
        await fake.SayAsync("{\"hello\":{\"pid\":1,\"runtime\":\"x\",\"degraded\":[]}}\n{\"snapshot\":{\"id\":0,\"point\":\"exit\",\"tas");
        fake.HangUp();

        Assert.Equal(1, (await fake.Channel.WaitForHelloAsync(ProbedApp.Deadline)).Pid);
        Assert.Null(await fake.Channel.ExitSnapshot.WaitAsync(ProbedApp.Deadline));
    }

    [Fact]
    public async Task UnknownWords_FailTheRequestWithThem()
    {
        await using var fake = await FakeProbe.ConnectAsync();
        await fake.SayAsync("{\"hello\":{\"pid\":\"one\"}}\n");

        var error = await Assert.ThrowsAsync<ProbeException>(() => fake.Channel.WaitForHelloAsync(ProbedApp.Deadline));
        Assert.Contains("not known", error.Message);
    }

    [Fact]
    public void SocketPathTooLong_SaysSo()
    {
        var error = Assert.Throws<ProbeException>(() => ProbeChannel.Listen("/tmp/" + new string('x', 120)));
        Assert.Contains("103 bytes", error.Message);
    }

    /// <summary>The other end of the line, without an app.</summary>
    private sealed class FakeProbe(ProbeChannel channel, Socket socket) : IAsyncDisposable
    {
        public ProbeChannel Channel { get; } = channel;

        public static async Task<FakeProbe> ConnectAsync()
        {
            var channel = ProbeChannel.Listen(Path.Combine(Path.GetTempPath(), $"lg-{Guid.NewGuid():N}"));
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(channel.SocketPath));
            return new FakeProbe(channel, socket);
        }

        public async Task SayAsync(string text) => await socket.SendAsync(Encoding.UTF8.GetBytes(text));

        public void HangUp() => socket.Dispose();

        public async ValueTask DisposeAsync()
        {
            socket.Dispose();
            await Channel.DisposeAsync();
        }
    }
}
