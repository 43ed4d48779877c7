using LifetimeGuard.Runtime.Hosting;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Tests.Support;
using LifetimeGuard.Runtime.Threads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LifetimeGuard.Runtime.Tests.Hosting;

/// <summary>The generic host with and without a guard.</summary>
[Collection(nameof(TestProcesses))]
public sealed class AddLifetimeGuardTests : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestProcesses _processes = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        _release.TrySetResult();
        await Eventually.TrueAsync(() => Deadline.Abandoned.Count == 0, "what was left behind has ended");
        using (_folder)
            _processes.Dispose();
    }

    [Fact]
    public async Task DeafService_HoldsThePlainHost_AndStarvesTheNext()
    {
        var deaf = new TestService(_ => _release.Task);
        var next = new TestService(_ => Task.CompletedTask);
        using var host = await StartAsync(services => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100)).AddSingleton<IHostedService>(next).AddSingleton<IHostedService>(deaf));

        var stopping = host.StopAsync();
        await Eventually.TrueAsync(() => deaf.Deadline.IsCancellationRequested, "the deaf service is asked to hurry");

        Assert.False(stopping.IsCompleted);
        Assert.Null(next.CameTooLate);
        _release.SetResult();
        await stopping;
        Assert.True(next.CameTooLate);
    }

    [Fact]
    public async Task DeafService_IsLeftBehindAndNamed_AndTheNextHasItsTime()
    {
        var deaf = new TestService(_ => _release.Task);
        var next = new TestService(_ => Task.CompletedTask);
        using var host = await StartAsync(services => Guard(services).AddSingleton<IHostedService>(next).AddSingleton<IHostedService>(deaf));

        await host.StopAsync();

        Assert.True(deaf.Deadline.IsCancellationRequested);
        Assert.False(next.CameTooLate);
        var report = await ReportOf(host);
        Assert.Equal(ShutdownOutcome.Failed, report.Outcome);
        Assert.Equal([("hosted service", typeof(TestService).FullName!)], report.Survivors.Select(survivor => (survivor.Kind, survivor.Name)));
    }

    [Fact]
    public async Task ServiceThatListens_EndsClean()
    {
        var polite = new TestService(token => Task.Delay(Timeout.Infinite, token).ContinueWith(_ => { }, TaskScheduler.Default));
        using var host = await StartAsync(services => Guard(services).AddSingleton<IHostedService>(polite));

        await host.StopAsync();

        Assert.Equal(ShutdownOutcome.Clean, (await ReportOf(host)).Outcome);
    }

    [Fact]
    public async Task ServiceThatBlocksItsThread_IsLeftBehind()
    {
        var blocking = new TestService(_ =>
        {
            _release.Task.Wait(CancellationToken.None);
            return Task.CompletedTask;
        });
        using var host = await StartAsync(services => Guard(services).AddSingleton<IHostedService>(blocking));

        await host.StopAsync();

        Assert.Single((await ReportOf(host)).Survivors);
    }

    [Fact]
    public async Task BackgroundServiceThatIgnoresItsToken_IsNamed()
    {
        using var host = await StartAsync(services => Guard(services).AddHostedService(_ => new Worker(_ => _release.Task)));

        await host.StopAsync();

        var report = await ReportOf(host);
        Assert.Equal([typeof(Worker).FullName], report.Survivors.Select(survivor => survivor.Name));
        Assert.Contains("still executes", Assert.Single(report.Steps, step => step.Participant == "hosted services").Error!.ToString());
    }

    [Fact]
    public async Task BackgroundServiceThatListens_EndsClean()
    {
        using var host = await StartAsync(services => Guard(services).AddHostedService(_ => new Worker(token => Task.Delay(Timeout.Infinite, token))));

        await host.StopAsync();

        Assert.Equal(ShutdownOutcome.Clean, (await ReportOf(host)).Outcome);
    }

    [Fact]
    public async Task BackgroundServiceThatFails_StopsTheHostAsBefore()
    {
        using var host = await StartAsync(services => Guard(services).AddHostedService(_ => new Worker(async _ =>
        {
            await _release.Task;
            throw new InvalidOperationException("broken");
        })));

        _release.SetResult();
        await host.WaitForShutdownAsync();

        Assert.NotNull(await ReportOf(host));
    }

    [Fact]
    public async Task FailingService_IsThrownByTheHost_ToldInTheReport_AndTheNextIsStopped()
    {
        var failing = new TestService(_ => throw new InvalidOperationException("no end"));
        var next = new TestService(_ => Task.CompletedTask);
        using var host = await StartAsync(services => Guard(services).AddSingleton<IHostedService>(next).AddSingleton<IHostedService>(failing));

        await Assert.ThrowsAnyAsync<Exception>(() => host.StopAsync());

        Assert.False(next.CameTooLate);
        Assert.Contains("no end", Assert.Single((await ReportOf(host)).Steps, step => step.Outcome == StepOutcome.Failed).Error!.ToString());
    }

    [Fact]
    public async Task ShutdownOfTheCoordinator_StopsTheHost()
    {
        var service = new TestService(_ => Task.CompletedTask);
        using var host = await StartAsync(services => Guard(services).AddSingleton<IHostedService>(service));
        var running = host.WaitForShutdownAsync();

        var report = await host.Services.GetRequiredService<ShutdownCoordinator>().ShutdownAsync(ShutdownReason.WindowClosed);
        await running;

        Assert.False(service.CameTooLate);
        Assert.Equal(ShutdownOutcome.Clean, report.Outcome);
        Assert.Same(ShutdownReason.WindowClosed, report.Reason);
    }

    [Fact]
    public async Task WhatServicesStarted_IsEndedAfterThem()
    {
        using var host = await StartAsync(services => Guard(services));
        var child = host.Services.GetRequiredService<ProcessRegistry>().Start(_processes.Shell("exec sleep 300"));
        host.Services.GetRequiredService<ThreadRegistry>().Start("worker", token => token.WaitHandle.WaitOne());
        host.Services.GetRequiredService<TaskScope>().Run("job", token => Task.Delay(Timeout.Infinite, token));

        await host.StopAsync();

        var report = await ReportOf(host);
        Assert.Equal(ShutdownOutcome.Clean, report.Outcome);
        Assert.Equal(["hosted services", "host", "child processes", "threads"], report.Steps.Select(step => step.Participant));
        await child.DisposeAsync();
    }

    [Fact]
    public async Task ThreadThatNeverEnds_DoesNotHoldTheContainer()
    {
        var host = await StartAsync(services => Guard(services));
        host.Services.GetRequiredService<ThreadRegistry>().Start("deaf", _ => _release.Task.Wait(CancellationToken.None));

        await host.StopAsync();
        var report = await ReportOf(host);
        host.Dispose();

        Assert.Equal(["deaf"], report.Survivors.Select(survivor => survivor.Name));
    }

    [Fact]
    public async Task ServicesAddedInEveryWay_AreStartedStoppedAndDisposedByTheirOwner()
    {
        var log = new List<string>();
        var given = new Recorder(log, "given");
        var host = await StartAsync(services =>
        {
            services.AddSingleton(log).AddHostedService<Recorder>();
            Guard(services).AddSingleton<IHostedService>(given).AddHostedService(provider => new LifecycleRecorder(provider.GetRequiredService<List<string>>()));
        });

        await host.StopAsync();
        host.Dispose();

        Assert.Equal(
            [
                "starting lifecycle", "start typed", "start given", "start lifecycle", "started lifecycle",
                "stopping lifecycle", "stop lifecycle", "stop given", "stop typed", "stopped lifecycle", "dispose lifecycle", "dispose typed",
            ],
            log);
    }

    [Fact]
    public void CalledAgain_ChangesTheSameOptions()
    {
        var services = new ServiceCollection();

        services.AddLifetimeGuard(options => options.SetsExitCode = false).AddLifetimeGuard(options => options.ServicesBudget = TimeSpan.FromSeconds(1));

        var options = Assert.IsType<LifetimeGuardHostOptions>(Assert.Single(services, descriptor => descriptor.ServiceType == typeof(LifetimeGuardHostOptions)).ImplementationInstance);
        Assert.Equal((false, TimeSpan.FromSeconds(1)), (options.SetsExitCode, options.ServicesBudget));
    }

    [Fact]
    public void BudgetOfNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceCollection().AddLifetimeGuard(options => options.ServicesBudget = TimeSpan.Zero));

    private static Task<ShutdownReport> ReportOf(IHost host) => host.Services.GetRequiredService<ShutdownCoordinator>().Completion;

    private IServiceCollection Guard(IServiceCollection services) => services.AddLifetimeGuard(options =>
    {
        options.Shutdown = new ShutdownOptions { LogPath = _folder.File("shutdown.log"), TotalBudget = TimeSpan.FromSeconds(5), ForceExitAfter = Timeout.InfiniteTimeSpan };
        options.ServicesBudget = TimeSpan.FromMilliseconds(500);
        options.ListensForSignals = false;
        options.SetsExitCode = false;
    });

    private static async Task<IHost> StartAsync(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        configure(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class Worker(Func<CancellationToken, Task> work) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => work(stoppingToken);
    }

    private sealed class Recorder(List<string> log, string name = "typed") : IHostedService, IDisposable
    {
        public Task StartAsync(CancellationToken cancellationToken) => RecordAsync(log, $"start {name}");

        public Task StopAsync(CancellationToken cancellationToken) => RecordAsync(log, $"stop {name}");

        public void Dispose() => log.Add($"dispose {name}");
    }

    private sealed class LifecycleRecorder(List<string> log) : IHostedLifecycleService, IAsyncDisposable
    {
        public Task StartingAsync(CancellationToken cancellationToken) => RecordAsync(log, "starting lifecycle");

        public Task StartAsync(CancellationToken cancellationToken) => RecordAsync(log, "start lifecycle");

        public Task StartedAsync(CancellationToken cancellationToken) => RecordAsync(log, "started lifecycle");

        public Task StoppingAsync(CancellationToken cancellationToken) => RecordAsync(log, "stopping lifecycle");

        public Task StopAsync(CancellationToken cancellationToken) => RecordAsync(log, "stop lifecycle");

        public Task StoppedAsync(CancellationToken cancellationToken) => RecordAsync(log, "stopped lifecycle");

        public ValueTask DisposeAsync() => new(RecordAsync(log, "dispose lifecycle"));
    }

    private static Task RecordAsync(List<string> log, string entry)
    {
        log.Add(entry);
        return Task.CompletedTask;
    }
}
