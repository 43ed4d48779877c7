using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2003LostRegistrationAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2003LostRegistrationCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2003LostRegistrationCodeFixTests
{
    [Fact]
    public Task DroppedBeforeAnAwait_UsingEndsIt() => Verify.Fixes(
        """
        async Task<string> Read(StreamReader reader, CancellationToken token)
        {
            // closing it ends the read
            {|LG2003:token.Register(reader.Close)|};
            return await reader.ReadToEndAsync();
        }
        """,
        """
        async Task<string> Read(StreamReader reader, CancellationToken token)
        {
            // closing it ends the read
            using var registration = token.Register(reader.Close);
            return await reader.ReadToEndAsync();
        }
        """,
        equivalenceKey: "LG2003_HoldWithUsing");

    [Fact]
    public Task UnderAQuestionForTheToken_TheQuestionGoes() => Verify.Fixes(
        """
        async Task<string> Read(StreamReader reader, CancellationToken token)
        {
            if (token.CanBeCanceled)
                _ = {|LG2003:token.Register(reader.Close)|};
            return await reader.ReadToEndAsync();
        }
        """,
        """
        async Task<string> Read(StreamReader reader, CancellationToken token)
        {
            using var registration = token.Register(reader.Close);
            return await reader.ReadToEndAsync();
        }
        """,
        equivalenceKey: "LG2003_HoldWithUsing");

    [Fact]
    public Task InALocal_TheLocalGetsUsing() => Verify.Fixes(
        """
        async Task<string> Read(StreamReader reader, CancellationToken token)
        {
            var closing = {|LG2003:token.Register(reader.Close)|};
            return await reader.ReadToEndAsync();
        }
        """,
        """
        async Task<string> Read(StreamReader reader, CancellationToken token)
        {
            using var closing = token.Register(reader.Close);
            return await reader.ReadToEndAsync();
        }
        """,
        equivalenceKey: "LG2003_HoldWithUsing");

    [Fact]
    public Task InAConstructor_AFieldKeepsIt() => Verify.Fixes(
        """
        class Queue : IDisposable
        {
            private readonly BlockingCollection<int> _items = new();

            public Queue(CancellationToken stop)
            {
                {|LG2003:stop.Register(_items.CompleteAdding)|};
            }

            public void Dispose() => _items.Dispose();
        }
        """,
        """
        class Queue : IDisposable
        {
            private readonly BlockingCollection<int> _items = new();
            private CancellationTokenRegistration _registration;

            public Queue(CancellationToken stop)
            {
                _registration = stop.Register(_items.CompleteAdding);
            }

            public void Dispose()
            {
                _registration.Dispose();
                _items.Dispose();
            }
        }
        """,
        equivalenceKey: "LG2003_KeepInField");

    [Fact]
    public Task InAConstructorOfOneExpression_ItStaysOne() => Verify.Fixes(
        """
        class Journal : IObserver<DiagnosticListener>
        {
            public Journal() => {|LG2003:DiagnosticListener.AllListeners.Subscribe(this)|};

            public void OnNext(DiagnosticListener value) => Console.WriteLine(value.Name);
            public void OnCompleted() => Console.WriteLine();
            public void OnError(Exception error) => Console.WriteLine(error);
        }
        """,
        """
        class Journal : IObserver<DiagnosticListener>, IDisposable
        {
            private IDisposable _registration;

            public Journal() => _registration = DiagnosticListener.AllListeners.Subscribe(this);

            public void OnNext(DiagnosticListener value) => Console.WriteLine(value.Name);
            public void OnCompleted() => Console.WriteLine();
            public void OnError(Exception error) => Console.WriteLine(error);

            public void Dispose() => _registration?.Dispose();
        }
        """,
        equivalenceKey: "LG2003_KeepInField");

    [Fact]
    public Task AWaitOfTheThreadPool_IsUnregistered() => Verify.Fixes(
        """
        class Doorbell
        {
            private int _rings;

            public Doorbell(WaitHandle button)
            {
                {|LG2003:ThreadPool.RegisterWaitForSingleObject(button, (_, _) => _rings++, null, -1, executeOnlyOnce: false)|};
            }
        }
        """,
        """
        class Doorbell : IDisposable
        {
            private int _rings;
            private RegisteredWaitHandle _registration;

            public Doorbell(WaitHandle button)
            {
                _registration = ThreadPool.RegisterWaitForSingleObject(button, (_, _) => _rings++, null, -1, executeOnlyOnce: false);
            }

            public void Dispose() => _registration?.Unregister(null);
        }
        """,
        equivalenceKey: "LG2003_KeepInField");

    [Fact]
    public Task ForEachCallAndNoWait_NothingIsOffered() => Verify.OffersNoFix("""
        static readonly CancellationTokenSource Shutdown = new();

        void Open(Stream stream)
        {
            {|LG2003:Shutdown.Token.Register(stream.Close)|};
        }
        """);
}
