using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Processes;

/// <summary>In a process of its own, because being a subreaper cannot be confined to a test.</summary>
[Collection(nameof(TestProcesses))]
public sealed class OrphanAdoptionTests : IDisposable
{
    private readonly TestProcesses _processes = new();

    public void Dispose() => _processes.Dispose();

    [Fact]
    public async Task AdoptedGrandchild_IsEndedAndReaped()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "adopt-orphan");

        Assert.Equal(0, await app.ExitAsync());
        Assert.Contains("ADOPTED True", app.Lines);
        Assert.Contains("LEFT ", app.Lines);
    }
}
