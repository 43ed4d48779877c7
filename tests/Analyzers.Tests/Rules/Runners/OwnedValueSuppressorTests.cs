using LifetimeGuard.Analyzers.Rules.Runners;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

/// <summary>Other analyzers' "not disposed" gives way where the owner is seen, and only there. A stand-in plays the others.</summary>
public sealed class OwnedValueSuppressorTests
{
    private const string Ending = "static void End(Process child) { child.Kill(); child.Dispose(); } ";

    [Theory, InlineData("CA2000"), InlineData("IDISP001")]
    public async Task DisposedByAMethodOfTheProject_IsSuppressed(string peer) =>
        Assert.True(await IsSuppressed(Ending + "void Run() { var child = new Process(); End(child); }", peer));

    [Theory, InlineData("CA2000"), InlineData("IDISP001")]
    public async Task LostOnOnePath_Stays(string peer) =>
        Assert.False(await IsSuppressed(Ending + "void Run(bool ends) { var child = new Process(); if (ends) End(child); }", peer));

    [Fact]
    public async Task MethodThatEndsItOnOnePathOnly_Stays() =>
        Assert.False(await IsSuppressed(
            "static void End(Process child, bool ends) { if (ends) child.Dispose(); } void Run(bool ends) { var child = new Process(); End(child, ends); }"));

    [Fact]
    public async Task KeptByAMethodOfTheProject_IsSuppressed() =>
        Assert.True(await IsSuppressed("Process _child; void Keep(Process child) { _child = child; } void Run() { var child = new Process(); Keep(child); }"));

    [Fact]
    public async Task GivenToAMethodThatIsNotSeen_Stays() =>
        Assert.False(await IsSuppressed("void Run(Action<Process> keep) { var child = new Process(); keep(child); }"));

    [Fact]
    public async Task DisposedRunner_IsSuppressed() =>
        Assert.True(await IsSuppressed("static void End(Timer timer) => timer.Dispose(); void Run() { var timer = new Timer(_ => { }, null, 0, 1000); End(timer); }"));

    [Fact]
    public async Task ValueThatIsNoneOfOurs_Stays() =>
        Assert.False(await IsSuppressed("static void End(Stream stream) => stream.Dispose(); void Run() { var stream = new MemoryStream(); End(stream); }"));

    [Fact]
    public async Task HalfWrittenCode_Stays() =>
        Assert.False(await IsSuppressed("void Run() { var child = new Process(; }"));

    // CA2000 points at the value, IDISP001 at the variable's declaration.
    private static Task<bool> IsSuppressed(string members, string peer = "CA2000") =>
        new StandIn(peer, OperationKind.ObjectCreation, value => peer == "CA2000" ? value.Syntax : value.Syntax.Parent!.Parent!).IsSuppressedBy(new OwnedValueSuppressor(), members);
}
