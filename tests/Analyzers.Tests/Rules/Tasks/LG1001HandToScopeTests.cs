using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1001DroppedTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1001DroppedTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

/// <summary>LG1001's fix where a scope of the runtime library is in reach.</summary>
public sealed class LG1001HandToScopeTests
{
    private const string Scope = """
        namespace LifetimeGuard.Runtime.Tasks
        {
            public sealed class TaskScope
            {
                public object Run(string name, Func<CancellationToken, Task> work) => work;
            }
        }

        """;

    [Theory]
    [InlineData("readonly LifetimeGuard.Runtime.Tasks.TaskScope _jobs = new(); void Run(int id)", "_jobs")]
    [InlineData("void Run(int id, LifetimeGuard.Runtime.Tasks.TaskScope jobs)", "jobs")]
    [InlineData("readonly LifetimeGuard.Runtime.Tasks.TaskScope _other = new(); void Run(int id, LifetimeGuard.Runtime.Tasks.TaskScope jobs)", "jobs")]
    public Task ScopeInReach_GetsTheTask(string head, string scope) => Verify.Fixes(
        Program(head + " { {|LG1001:SaveAsync(id)|}; }"),
        Program(head + " { " + scope + ".Run(\"SaveAsync\", _ => SaveAsync(id)); }"),
        equivalenceKey: "LG1001_HandToScope");

    [Theory]
    [InlineData("void Run(int id) { {|LG1001:SaveAsync(id)|}; }")]
    [InlineData("void Run(int id, LifetimeGuard.Runtime.Tasks.TaskScope one, LifetimeGuard.Runtime.Tasks.TaskScope two) { {|LG1001:SaveAsync(id)|}; }")]
    [InlineData("void Run(int id, LifetimeGuard.Runtime.Tasks.TaskScope jobs) { {|LG1001:SaveAsync(id)|}; id++; }")]
    [InlineData("int Next() => 1; void Run(LifetimeGuard.Runtime.Tasks.TaskScope jobs) { {|LG1001:SaveAsync(Next())|}; }")]
    [InlineData("readonly LifetimeGuard.Runtime.Tasks.TaskScope _jobs = new(); static void Run(int id) { {|LG1001:SaveAsync(id)|}; }")]
    public Task WithoutTheOneScope_OrWhereTheCallWouldReadOtherValues_NothingIsOffered(string members) => Verify.OffersNoFix(Program(members));

    private static string Program(string members) => Scope + "class Subject { static Task SaveAsync(int id) => Task.Delay(id); " + members + " }";
}
