using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2003LostRegistrationAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2003LostRegistrationCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2003LostRegistrationTests
{
    public sealed class TokenRegistrations
    {
        [Fact]
        public Task DroppedBeforeAnAwait_Reports() => Verify.Reports("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                {|LG2003:token.Register(reader.Close)|};
                return await reader.ReadToEndAsync();
            }
            """, because: "nothing holds it after this expression; 'token' may live much longer than this");

        [Fact]
        public Task InAUsing_IsSilent() => Verify.Silent("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                using (token.Register(reader.Close))
                    return await reader.ReadToEndAsync();
            }
            """);

        [Fact]
        public Task Discarded_Reports() => Verify.Reports("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                _ = {|LG2003:token.Register(reader.Close)|};
                return await reader.ReadToEndAsync();
            }
            """, because: "'Register'");

        [Fact]
        public Task InAwaitUsing_IsSilent() => Verify.Silent("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                await using var closing = token.Register(reader.Close);
                return await reader.ReadToEndAsync();
            }
            """);

        [Fact]
        public Task NotEndedOnAnEarlyReturn_Reports() => Verify.Reports("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                var closing = {|LG2003:token.Register(reader.Close)|};
                if (reader.EndOfStream)
                    return null;
                string text = await reader.ReadToEndAsync();
                closing.Unregister();
                return text;
            }
            """, because: "'closing' is disposed or passed on on other paths", path: "return null");

        [Fact]
        public Task UnregisteredInFinally_IsSilent() => Verify.Silent("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                var closing = token.Register(reader.Close);
                try
                {
                    return await reader.ReadToEndAsync();
                }
                finally
                {
                    closing.Unregister();
                }
            }
            """);

        [Fact]
        public Task OnASourceOfThisMethod_IsSilent() => Verify.Silent("""
            async Task<string> Read(StreamReader reader, CancellationToken token)
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(token);
                linked.Token.Register(reader.Close);
                return await reader.ReadToEndAsync();
            }
            """);

        [Fact]
        public Task OnNone_IsSilent() => Verify.Silent("""
            async Task<string> Read(StreamReader reader)
            {
                CancellationToken.None.Register(reader.Close);
                return await reader.ReadToEndAsync();
            }
            """);

        [Fact]
        public Task OnTheObjectsOwnSource_IsSilent() => Verify.Silent("""
            readonly CancellationTokenSource _stop = new();

            async Task<string> Read(StreamReader reader)
            {
                _stop.Token.Register(reader.Close);
                return await reader.ReadToEndAsync();
            }
            """);

        [Fact]
        public Task OnATokenThatTheConstructorGot_Reports() => Verify.Reports("""
            class Reading
            {
                readonly CancellationToken _stop;

                public Reading(CancellationToken stop) => _stop = stop;

                public async Task<string> Read(StreamReader reader)
                {
                    {|LG2003:_stop.Register(reader.Close)|};
                    return await reader.ReadToEndAsync();
                }
            }
            """, because: "'_stop' may live much longer");

        [Fact]
        public Task OnAStaticSource_Reports() => Verify.Reports("""
            static readonly CancellationTokenSource Shutdown = new();

            void Open(Stream stream) => {|LG2003:Shutdown.Token.Register(stream.Close)|};
            """, because: "'Shutdown' is there until the process ends");

        [Fact]
        public Task InAConstructorOfATypeThatCannotEnd_IsSilent() => Verify.Silent("""
            class Queue
            {
                private readonly BlockingCollection<int> _items = new();

                public Queue(CancellationToken stop) => stop.Register(_items.CompleteAdding);
            }
            """);

        [Fact]
        public Task InAConstructorOfADisposableType_Reports() => Verify.Reports("""
            class Queue : IDisposable
            {
                private readonly BlockingCollection<int> _items = new();

                public Queue(CancellationToken stop) => {|LG2003:stop.Register(_items.CompleteAdding)|};

                public void Dispose() => _items.Dispose();
            }
            """, because: "'stop' may live much longer");

        [Fact]
        public Task CompletesNothingButTheReturnedTask_IsSilent() => Verify.Silent("""
            static Task WhenCancelled(CancellationToken token)
            {
                var cancelled = new TaskCompletionSource();
                token.Register(() => cancelled.SetResult());
                return cancelled.Task;
            }
            """);

        [Fact]
        public Task CompletesATaskThatOthersCompleteToo_Reports() => Verify.Reports("""
            static Task WhenExited(Process process, CancellationToken token)
            {
                var exited = new TaskCompletionSource();
                process.Exited += (_, _) => exited.TrySetResult();
                {|LG2003:token.Register(() => exited.TrySetCanceled())|};
                return exited.Task;
            }
            """, because: "nothing holds it");

        [Fact]
        public Task InAStaticConstructor_IsSilent() => Verify.Silent("""
            class Journal
            {
                static readonly CancellationTokenSource Shutdown = new();

                static Journal()
                {
                    var file = new StreamWriter("journal");
                    Shutdown.Token.Register(file.Close);
                }
            }
            """);

        [Fact]
        public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("""
            async Task Read(StreamReader reader, CancellationToken token)
            {
                token.Register(reader.
                await reader.ReadToEndAsync();
            }
            """);
    }

    public sealed class Sources
    {
        private const string Bell = """

            class Bell : IObservable<int>
            {
                private readonly List<IObserver<int>> _observers = new();

                public static Bell Tower { get; } = new();

                public IDisposable Subscribe(IObserver<int> observer)
                {
                    _observers.Add(observer);
                    return new MemoryStream();
                }
            }
            """;

        [Fact]
        public Task SubscribedToAStaticSourceThatKeepsItsObservers_Reports() => Verify.Reports("""
            class Listener
            {
                public void Listen(IObserver<int> observer) => {|LG2003:Bell.Tower.Subscribe(observer)|};
            }
            """ + Bell, because: "'Tower' is there until the process ends");

        [Fact]
        public Task TheSubscriptionIsReturned_IsSilent() => Verify.Silent("""
            class Listener
            {
                public IDisposable Listen(IObserver<int> observer) => Bell.Tower.Subscribe(observer);
            }
            """ + Bell);

        [Fact]
        public Task SubscribedToASequenceThatCompletes_IsSilent() => Verify.Silent("""
            class Numbers : IObservable<int>
            {
                public static Numbers All { get; } = new();

                public IDisposable Subscribe(IObserver<int> observer)
                {
                    observer.OnNext(1);
                    observer.OnCompleted();
                    return null;
                }
            }

            class Listener
            {
                public void Listen(IObserver<int> observer) => Numbers.All.Subscribe(observer);
            }
            """);

        [Fact]
        public Task OptionsWatchedByAnObjectThatIsDisposed_Reports() => Verify.Reports("""
            class Limits : IDisposable
            {
                private int _limit;

                public Limits(Microsoft.Extensions.Options.IOptionsMonitor<string> options) =>
                    {|LG2003:options.OnChange((text, _) => _limit = int.Parse(text))|};

                public void Dispose() => _limit = 0;
            }
            """, because: "'OnChange' is there until the process ends");

        [Fact]
        public Task OptionsWatchedByASingleton_IsSilent() => Verify.Silent("""
            using Microsoft.Extensions.DependencyInjection;

            class Limits
            {
                private int _limit;

                public Limits(Microsoft.Extensions.Options.IOptionsMonitor<string> options) =>
                    options.OnChange((text, _) => _limit = int.Parse(text));
            }

            static class Services
            {
                public static void AddLimits(IServiceCollection services) => services.AddSingleton<Limits>();
            }
            """);

        [Fact]
        public Task ApplicationStoppingInStartUpCode_IsSilent() => Verify.Silent("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Hosting;

            static class Start
            {
                public static void UseServer(this IApplicationBuilder app, IHostApplicationLifetime lifetime, Stream server) =>
                    lifetime.ApplicationStopping.Register(server.Dispose);
            }
            """);

        [Fact]
        public Task ApplicationStoppingForEachCall_Reports() => Verify.Reports("""
            class Downloads
            {
                public void Begin(Microsoft.Extensions.Hosting.IHostApplicationLifetime lifetime, Stream download) =>
                    {|LG2003:lifetime.ApplicationStopping.Register(download.Dispose)|};
            }
            """, because: "'ApplicationStopping' is there until the process ends");

        [Fact]
        public Task StoppingTokenOfABackgroundService_IsSilent() => Verify.Silent("""
            class Service : Microsoft.Extensions.Hosting.BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    stoppingToken.Register(() => Console.WriteLine("stopping"));
                    await Task.Delay(1000, stoppingToken);
                }
            }
            """);

        [Fact]
        public Task StoppingTokenOncePerRound_Reports() => Verify.Reports("""
            class Service : Microsoft.Extensions.Hosting.BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    while (true)
                    {
                        {|LG2003:stoppingToken.Register(() => Console.WriteLine("stopping"))|};
                        await Task.Delay(1000, stoppingToken);
                    }
                }
            }
            """, because: "'stoppingToken' may live much longer");
    }

    public sealed class OtherHandles
    {
        [Fact]
        public Task WaitThatRepeats_Reports() => Verify.Reports("""
            void Watch(WaitHandle door) =>
                {|LG2003:ThreadPool.RegisterWaitForSingleObject(door, (_, _) => Console.Beep(), null, -1, executeOnlyOnce: false)|};
            """, because: "nobody can end it any more");

        [Fact]
        public Task WaitForOnce_IsSilent() => Verify.Silent("""
            void Watch(WaitHandle door) =>
                ThreadPool.RegisterWaitForSingleObject(door, (_, _) => Console.Beep(), null, -1, executeOnlyOnce: true);
            """);

        [Fact]
        public Task ScopeOfTheLog_Reports() => Verify.Reports("""
            using Microsoft.Extensions.Logging;

            class Orders
            {
                public void Handle(ILogger log, int order)
                {
                    {|LG2003:log.BeginScope("order {Order}", order)|};
                    log.LogInformation("handled");
                }
            }
            """, because: "'BeginScope'");

        [Fact]
        public Task ScopeInAUsing_IsSilent() => Verify.Silent("""
            using Microsoft.Extensions.Logging;

            class Orders
            {
                public void Handle(ILogger log, int order)
                {
                    using (log.BeginScope("order {Order}", order))
                        log.LogInformation("handled");
                }
            }
            """);

        [Fact]
        public Task MeterListenerInALocal_Reports() => Verify.Reports("""
            void Listen()
            {
                var listener = {|LG2003:new System.Diagnostics.Metrics.MeterListener()|};
                listener.Start();
            }
            """, because: "'listener' goes out of scope");

        [Fact]
        public Task MeterListenerThatIsNeverStarted_IsSilent() => Verify.Silent("""
            void Listen()
            {
                var listener = new System.Diagnostics.Metrics.MeterListener();
                Console.WriteLine(listener.MeasurementsCompleted is null);
            }
            """);
    }
}
