using LifetimeGuard.Analyzers.Rules.Processes;
using LifetimeGuard.Analyzers.Rules.Runners;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Contracts;

/// <summary>A project's own *.lifetimes.txt.</summary>
public sealed class UserContractTests
{
    private const string Vendor = """
        namespace Vendor
        {
            public interface IKennel { void Adopt(Process child); void Look(Process child); Process Launch(); }
            public interface IPump { }
            public class Pump : IPump { public Pump(bool quiet) { } public void Attach() { } }
        }

        """;

    [Fact]
    public Task CalleeThatTakes_IsSilent() =>
        Run<LG4001UndisposedProcessAnalyzer>("class C { void Run(Vendor.IKennel k) { var p = Process.Start(\"x\"); k.Adopt(p); } }");

    [Fact]
    public Task CalleeThatBorrows_Reports() =>
        Run<LG4001UndisposedProcessAnalyzer>(
            "class C { void Run(Vendor.IKennel k) { var p = {|LG4001:Process.Start(\"x\")|}; k.Look(p); } }", "[Vendor.IKennel]::Look borrows all");

    [Fact]
    public Task CalleeThatReturnsOwned_Reports() =>
        Run<LG4001UndisposedProcessAnalyzer>(
            "class C { void Run(Vendor.IKennel k) { var p = {|LG4001:k.Launch()|}; p.Kill(); } }", "[Vendor.IKennel]::Launch returns owned");

    [Fact]
    public Task UnknownCallee_IsSilent() =>
        Run<LG4001UndisposedProcessAnalyzer>("class C { void Run(Vendor.IKennel k) { var p = k.Launch(); p.Kill(); } }");

    [Fact]
    public Task TypeOfRunners_Reports() =>
        Run<LG2001UnkeptRunnerAnalyzer>("class C { void Run() { var p = {|LG2001:new Vendor.Pump(true)|}; } }", "[Vendor.Pump] owes keeping");

    [Fact]
    public Task ConstructorThatRootsItself_IsSilent() =>
        Run<LG2001UnkeptRunnerAnalyzer>(
            "class C { void Run() { var p = new Vendor.Pump(true); } }", "[Vendor.Pump] owes keeping\n[Vendor.Pump]::.ctor returns rooted");

    [Fact]
    public Task UsersTable_ReplacesWhatIsBuiltIn() =>
        Run<LG4001UndisposedProcessAnalyzer>(
            "class C { void Run() { var p = Process.GetCurrentProcess(); } }", "[System.Diagnostics.Process]::GetCurrentProcess returns unrelated");

    private static Task Run<TAnalyzer>(string source, string contracts = "")
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new RuleTest<TAnalyzer, EmptyCodeFixProvider> { TestCode = TestProgram.From(Vendor + source) };
        test.TestState.AdditionalFiles.Add(("/project/company.lifetimes.txt", contracts));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
