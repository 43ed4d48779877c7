using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5007SkippedStepAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5007SkippedStepCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5007SkippedStepTests
{
    [Fact]
    public Task LoopThatCancellationLeaves_IsAwaitedBeforeTheRelease_Reports() => Verify.Reports(
        """
        private readonly CancellationTokenSource _stop = new();
        private Task _loop;

        public void Start() => _loop = Task.Run(RunAsync);

        public async ValueTask DisposeAsync()
        {
            _stop.Cancel();
            {|LG5007:await _loop|};
            _stop.Dispose();
        }

        private async Task RunAsync()
        {
            while (true)
                await Task.Delay(1000, _stop.Token);
        }
        """,
        because: "When 'await _loop' fails, '_stop.Dispose()' is left out: 'RunAsync' can end so: 'await Task.Delay(1000, _stop.Token)' in it is outside every 'catch'",
        path: "_stop.Dispose()");

    [Fact]
    public Task LoopThatCatchesCancellation_IsAwaitedBeforeTheRelease_IsSilent() => Verify.Silent(
        """
        private readonly CancellationTokenSource _stop = new();
        private Task _loop;

        public void Start() => _loop = Task.Run(RunAsync);

        public async ValueTask DisposeAsync()
        {
            _stop.Cancel();
            await _loop;
            _stop.Dispose();
        }

        private async Task RunAsync()
        {
            try
            {
                while (true)
                    await Task.Delay(1000, _stop.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }
        """);

    [Fact]
    public Task Release_InAFinally_IsSilent() => Verify.Silent(
        """
        private readonly CancellationTokenSource _stop = new();
        private Task _loop;

        public void Start() => _loop = Task.Run(RunAsync);

        public async ValueTask DisposeAsync()
        {
            _stop.Cancel();
            try
            {
                await _loop;
            }
            finally
            {
                _stop.Dispose();
            }
        }

        private async Task RunAsync()
        {
            while (true)
                await Task.Delay(1000, _stop.Token);
        }
        """);

    [Fact]
    public Task Await_InATryThatCatches_IsSilent() => Verify.Silent(
        """
        private readonly CancellationTokenSource _stop = new();
        private Task _loop;

        public void Start() => _loop = Task.Run(() => RunAsync());

        public async ValueTask DisposeAsync()
        {
            _stop.Cancel();
            try
            {
                await _loop;
            }
            catch (OperationCanceledException)
            {
            }

            _stop.Dispose();
        }

        private async Task RunAsync()
        {
            while (true)
                await Task.Delay(1000, _stop.Token);
        }
        """);

    [Fact]
    public Task Await_ThatSuppressesThrowing_IsSilent() => Verify.Silent(
        """
        private readonly CancellationTokenSource _stop = new();
        private Task _loop;

        public void Start() => _loop = Task.Run(() => RunAsync());

        public async ValueTask DisposeAsync()
        {
            _stop.Cancel();
            await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }

        private async Task RunAsync()
        {
            while (true)
                await Task.Delay(1000, _stop.Token);
        }
        """);

    [Fact]
    public Task OneCatch_AroundTwoSteps_Reports() => Verify.Reports(
        """
        private readonly IDisposable _connection;
        private readonly Timer _timer;

        public void Close()
        {
            try
            {
                {|LG5007:_connection.Dispose()|};
                _timer.Dispose();
            }
            catch (IOException)
            {
            }
        }
        """,
        because: "the 'catch' around both expects it");

    [Fact]
    public Task OneCatch_AroundThreeSteps_IsReportedOnce() => Verify.Reports(
        """
        private readonly IDisposable _connection, _channel;
        private readonly Timer _timer;

        public void Close()
        {
            try
            {
                {|LG5007:_connection.Dispose()|};
                _channel.Dispose();
                _timer.Dispose();
            }
            catch (IOException)
            {
            }
        }
        """);

    [Theory]
    [InlineData("await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext)")]
    [InlineData("await Configured(_loop)")]
    public Task OneCatch_AroundAnAwaitThatMayNotThrow_IsSilent(string wait) => Verify.Silent(WithCatchAround(wait, ""));

    [Fact]
    public Task OneCatch_AroundAnAwaitThatThrows_Reports() => Verify.Reports(WithCatchAround("{|LG5007:await _loop", "|}"));

    private static string WithCatchAround(string wait, string end) =>
        $$"""
        private readonly Task _loop;
        private readonly Timer _timer;

        public async ValueTask DisposeAsync()
        {
            try
            {
                {{wait}}{{end}};
                _timer.Dispose();
            }
            catch (IOException)
            {
            }
        }

        private static System.Runtime.CompilerServices.ConfiguredTaskAwaitable Configured(Task task) => task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        """;

    [Fact]
    public Task OneCatch_AroundTheRiskyStepOnly_IsSilent() => Verify.Silent(
        """
        private readonly IDisposable _connection;
        private readonly Timer _timer;

        public void Close()
        {
            try
            {
                _connection.Dispose();
            }
            catch (IOException)
            {
            }

            _timer.Dispose();
        }
        """);

    [Fact]
    public Task OneCatch_AroundStepsThatCannotFail_IsSilent() => Verify.Silent(
        """
        private readonly CancellationTokenSource _stop;
        private readonly Timer _timer;

        public void Close()
        {
            try
            {
                _timer.Dispose();
                _stop.Dispose();
            }
            catch (Exception)
            {
            }
        }
        """);

    [Fact]
    public Task TwoDisposals_OfWhichNothingIsKnown_AreSilent() => Verify.Silent(
        """
        private readonly IDisposable _first;
        private readonly IAsyncDisposable _second;
        private readonly Timer _timer;

        public async ValueTask DisposeAsync()
        {
            _first.Dispose();
            await _second.DisposeAsync();
            _timer.Dispose();
        }
        """);

    [Fact]
    public Task Event_IsRaisedBeforeTheRelease_Reports() => Verify.Reports(
        """
        public event EventHandler Closed;
        private readonly Timer _timer;

        public void Dispose()
        {
            {|LG5007:Closed?.Invoke(this, EventArgs.Empty)|};
            _timer.Dispose();
        }
        """,
        because: "the handlers of 'Closed' are code of others");

    [Fact]
    public Task Event_IsRaisedLast_IsSilent() => Verify.Silent(
        """
        public event EventHandler Closed;
        private readonly Timer _timer;

        public void Dispose()
        {
            _timer.Dispose();
            Closed?.Invoke(this, EventArgs.Empty);
        }
        """);

    [Fact]
    public Task DelegateOfTheTypeItself_IsSilent() => Verify.Silent(
        """
        private readonly Action _log = () => Console.WriteLine();
        private readonly Timer _timer;

        public void Dispose()
        {
            _log();
            _timer.Dispose();
        }
        """);

    [Fact]
    public Task DelegateThatWasGiven_InACallee_Reports() => Verify.Reports(
        """
        public sealed class Endpoint(Func<Task>[] stops, SemaphoreSlim slots)
        {
            public async Task StopAsync()
            {
                {|LG5007:await StopAllAsync()|};
                slots.Release();
            }

            private async Task StopAllAsync()
            {
                foreach (var stop in stops)
                    await stop();
            }
        }
        """,
        because: "in 'StopAllAsync' 'stop' is code of others");

    [Fact]
    public Task SocketShutdown_BeforeClose_Reports() => Verify.Reports(
        """
        private readonly System.Net.Sockets.Socket _socket;

        public void Close()
        {
            {|LG5007:_socket.Shutdown(System.Net.Sockets.SocketShutdown.Both)|};
            _socket.Close();
        }
        """,
        because: "'Shutdown' fails where the system or the other side refuses it");

    [Fact]
    public Task Flush_BeforeTheRelease_InAFinally_Reports() => Verify.Reports(
        """
        private readonly SemaphoreSlim _gate = new(1);

        public void Write(Stream stream)
        {
            _gate.Wait();
            try
            {
                stream.WriteByte(1);
            }
            finally
            {
                {|LG5007:stream.Flush()|};
                _gate.Release();
            }
        }
        """);

    [Fact]
    public Task Flush_BeforeTheRelease_OutsideCleanup_IsSilent() => Verify.Silent(
        """
        private readonly SemaphoreSlim _gate = new(1);

        public void Write(Stream stream)
        {
            _gate.Wait();
            stream.Flush();
            _gate.Release();
        }
        """);

    [Fact]
    public Task Branches_DoNotFollowEachOther_IsSilent() => Verify.Silent(
        """
        private readonly Stream _stream;
        private readonly Timer _timer;

        public void Close(bool orderly)
        {
            if (orderly)
                _stream.Flush();
            else
                _timer.Dispose();
        }
        """);

    [Fact]
    public Task KillInALoop_SkipsTheOthers_Reports() => Verify.Reports(
        """
        private readonly List<Process> _children = new();

        public void Dispose()
        {
            foreach (var child in _children)
                {|LG5007:child.Kill()|};
        }
        """,
        because: "the rest of the loop is left out");

    [Fact]
    public Task KillInALoop_WithACatchInside_IsSilent() => Verify.Silent(
        """
        private readonly List<Process> _children = new();

        public void Dispose()
        {
            foreach (var child in _children)
            {
                try
                {
                    child.Kill();
                }
                catch (InvalidOperationException)
                {
                }
            }
        }
        """);

    [Fact]
    public Task KillInALoop_OfAChildThatIsAskedFirst_IsSilent() => Verify.Silent(
        """
        private readonly List<Process> _children = new();

        public void Dispose()
        {
            foreach (var child in _children)
            {
                if (!child.HasExited)
                    child.Kill();
            }
        }
        """);

    [Fact]
    public Task FlushOfAnotherType_IsSilent() => Verify.Silent(
        """
        public sealed class Directory(Stream stream)
        {
            public Task FlushAsync() => stream.FlushAsync();
        }

        public sealed class Session(Directory directory, Timer timer)
        {
            public async Task CloseAsync()
            {
                await directory.FlushAsync();
                timer.Dispose();
            }
        }
        """);

    [Fact]
    public Task CloseOfAnotherType_ThatFlushes_Reports() => Verify.Reports(
        """
        public sealed class Directory(Stream stream)
        {
            public Task CloseAsync() => stream.FlushAsync();
        }

        public sealed class Session(Directory directory, Timer timer)
        {
            public async Task CloseAsync()
            {
                {|LG5007:await directory.CloseAsync()|};
                timer.Dispose();
            }
        }
        """,
        because: "in 'CloseAsync' 'FlushAsync' fails where");

    [Fact]
    public Task WaitForWorkers_ThatFail_Reports() => Verify.Reports(
        """
        private readonly CancellationTokenSource _stop = new();
        private readonly List<Task> _workers = new();

        public void Start() => _workers.Add(Task.Run(() => WorkAsync(_stop.Token)));

        public void Stop()
        {
            _stop.Cancel();
            {|LG5007:Task.WaitAll(_workers.ToArray())|};
            _stop.Dispose();
        }

        private async Task WorkAsync(CancellationToken token)
        {
            while (!token.IsCancellationRequested)
                await Task.Delay(10, token);
        }
        """);

    [Fact]
    public Task StopUnderTheCallersToken_Reports() => Verify.Reports(
        """
        public interface IListener { Task DrainAsync(CancellationToken token); void Abort(); }

        public sealed class Host(IListener listener)
        {
            public async Task StopAsync(CancellationToken token)
            {
                {|LG5007:await listener.DrainAsync(token)|};
                listener.Abort();
            }
        }
        """,
        because: "the await throws when 'token' is cancelled");

    [Fact]
    public Task StopWithoutAToken_IsSilent() => Verify.Silent(
        """
        public interface IListener { Task DrainAsync(CancellationToken token); void Abort(); }

        public sealed class Host(IListener listener)
        {
            public async Task StopAsync(CancellationToken token)
            {
                await listener.DrainAsync(CancellationToken.None);
                listener.Abort();
            }
        }
        """);

    [Fact]
    public Task StopUnderAToken_InAPrivatePart_IsSilent() => Verify.Silent(
        """
        public interface IListener { Task DrainAsync(CancellationToken token); void Abort(); }

        public sealed class Host(IListener listener)
        {
            public Task StopAsync() => StopCoreAsync(CancellationToken.None);

            private async Task StopCoreAsync(CancellationToken token)
            {
                await listener.DrainAsync(token);
                listener.Abort();
            }
        }
        """);

    [Fact]
    public Task TestOfStop_IsSilent() => Verify.Silent(
        """
        public sealed class FactAttribute : Attribute { }

        public sealed class StopTests
        {
            [Fact]
            public async Task Stop_WhenIdle_Ends()
            {
                var started = new TaskCompletionSource();
                var release = new TaskCompletionSource();
                await started.Task.WaitAsync(TimeSpan.FromSeconds(5));
                release.SetResult();
            }
        }
        """);

    [Fact]
    public Task WaitForOnesTurn_IsSilent() => Verify.Silent(
        """
        private readonly SemaphoreSlim _gate = new(1);

        public async Task StopAsync(CancellationToken token)
        {
            await _gate.WaitAsync(token);
            _gate.Release();
        }
        """);

    [Fact]
    public Task StopOfEachPart_ThatWasHandedIn_Reports() => Verify.Reports(
        """
        public interface IPart { Task StopAsync(); }

        public sealed class Group(IEnumerable<IPart> parts)
        {
            private readonly List<IPart> _parts = parts.ToList();

            public async Task StopAsync()
            {
                foreach (var part in _parts)
                    {|LG5007:await part.StopAsync()|};
            }
        }
        """,
        because: "the rest of the loop is left out: what is in '_parts' is code of others");

    [Fact]
    public Task StopOfEachPart_InAListThatWasHandedIn_Reports() => Verify.Reports(
        """
        public interface IPart { void Stop(); }

        public sealed class Group(List<IPart> parts)
        {
            public void Stop()
            {
                foreach (var part in parts)
                    {|LG5007:part.Stop()|};
            }
        }
        """,
        because: "the rest of the loop is left out: what is in 'parts' is code of others");

    [Fact]
    public Task DisposalOfEachPart_InAListThatWasHandedIn_IsSilent() => Verify.Silent(
        """
        public sealed class Group(List<IDisposable> parts)
        {
            public void Stop()
            {
                foreach (var part in parts)
                    part.Dispose();
            }
        }
        """);

    [Fact]
    public Task DisposalOfEachPart_IsSilent() => Verify.Silent(
        """
        private readonly List<IDisposable> _parts = new();

        public void Own(IDisposable part) => _parts.Add(part);

        public void Dispose()
        {
            foreach (var part in _parts)
                part.Dispose();
        }
        """);

    [Fact]
    public Task HalfWrittenCleanup_IsSilent() => Verify.SilentOnBrokenCode(
        """
        private readonly Stream _stream;
        private readonly Timer _timer;

        public void Close()
        {
            _stream.Flush();
            _timer.
        }
        """);
}
