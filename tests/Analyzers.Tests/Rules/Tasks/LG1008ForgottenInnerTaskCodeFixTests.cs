using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1008ForgottenInnerTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1008ForgottenInnerTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1008ForgottenInnerTaskCodeFixTests
{
    [Fact]
    public Task Awaited_IsUnwrapped() => Verify.Fixes(
        "async Task Run(Func<Task> work) { await {|LG1008:Task.Factory.StartNew(work)|}; }",
        "async Task Run(Func<Task> work) { await Task.Factory.StartNew(work).Unwrap(); }",
        equivalenceKey: "LG1008_Unwrap");

    [Fact]
    public Task StartedByTheFactory_IsStartedWithRun() => Verify.Fixes(
        "Task Run(Func<Task> work) => {|LG1008:Task.Factory.StartNew(async () => await work())|};",
        "Task Run(Func<Task> work) => Task.Run(async () => await work());",
        equivalenceKey: "LG1008_TaskRun");

    [Fact]
    public Task Continuation_IsUnwrappedAndNotRun() => Verify.Fixes(
        "Task Run(Task first, Func<Task> work) => {|LG1008:first.ContinueWith(_ => work())|};",
        "Task Run(Task first, Func<Task> work) => first.ContinueWith(_ => work()).Unwrap();");
}
