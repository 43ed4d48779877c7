using LifetimeGuard.Analyzers.Rules.Processes;
using LifetimeGuard.Analyzers.Rules.Runners;
using LifetimeGuard.Analyzers.Rules.Tasks;
using LifetimeGuard.Analyzers.Tests.Verification;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Contracts;

/// <summary>Contracts by attributes of any assembly: only the name counts.</summary>
public sealed class AnnotationContractTests
{
    private const string Vendor = """
        namespace Vendor
        {
            sealed class BorrowsAttribute : Attribute { }
            sealed class TransfersOwnershipAttribute : Attribute { }
            sealed class ObservesTaskAttribute : Attribute { }
            sealed class ReturnsOwnedAttribute : Attribute { }
            sealed class MustStoreAttribute : Attribute { }
            interface IKennel
            {
                void Look([Borrows] Process child);
                void Adopt([TransfersOwnership] Process child);
                [ReturnsOwned] Process Launch();
                void Watch([ObservesTask] Task task);
            }
            [MustStore] class Pump { }
        }

        """;

    [Theory]
    [InlineData("var p = {|LG4001:Process.Start(\"x\")|}; kennel.Look(p);")]
    [InlineData("var p = {|LG4001:kennel.Launch()|}; p.Kill();")]
    public Task ProcessStaysWithTheCaller_Reports(string body) =>
        RuleVerifier<LG4001UndisposedProcessAnalyzer>.Reports(In(body));

    [Theory]
    [InlineData("var p = Process.Start(\"x\"); kennel.Adopt(p);")]
    [InlineData("using var p = kennel.Launch();")]
    public Task ProcessIsTakenOver_IsSilent(string body) =>
        RuleVerifier<LG4001UndisposedProcessAnalyzer>.Silent(In(body));

    [Fact]
    public Task TypeThatMustBeStored_InALocal_Reports() =>
        RuleVerifier<LG2007UnstoredValueAnalyzer>.Reports(In("var pump = {|LG2007:new Vendor.Pump()|};"));

    [Fact]
    public Task TaskThatIsObserved_IsSilent() =>
        RuleVerifier<LG1003LostTaskAnalyzer>.Silent(In("var t = Task.Run(() => 1); kennel.Watch(t);"));

    private static string In(string body) => Vendor + $$"""class User { void Run(Vendor.IKennel kennel) { {{body}} } }""";
}
