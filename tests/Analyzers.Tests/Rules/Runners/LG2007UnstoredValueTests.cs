using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2007UnstoredValueAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2007UnstoredValueCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2007UnstoredValueTests
{
    private const string Pumps = """

        class MustStoreAttribute : Attribute;

        [MustStore]
        class Pump : IDisposable
        {
            public Pump Fill() => this;
            public void Dispose() => Console.WriteLine("off");
        }

        class FastPump : Pump;

        class Shop
        {
            [return: MustStore] public object Rent() => new object();
            [MustStore] public Task<object> RentAsync() => Task.FromResult(new object());
            public object Look() => new object();
        }
        """;

    [Fact]
    public Task MarkedTypeAsStatement_Reports() => Verify.Reports(
        "class User { void Run() { {|LG2007:new Pump()|}; } }" + Pumps,
        because: "'Pump' must be stored, its author says: nothing holds it after this expression");

    [Fact]
    public Task MarkedTypeInAField_IsSilent() => Verify.Silent("class User { Pump _pump; void Run() { _pump = new Pump(); } }" + Pumps);

    [Fact]
    public Task DerivedTypeInALocal_Reports() => Verify.Reports(
        "class User { void Run() { var pump = {|LG2007:new FastPump()|}; pump.Fill(); } }" + Pumps,
        because: "'pump' goes out of scope and was never stored or passed on");

    [Fact]
    public Task DerivedTypeReturned_IsSilent() => Verify.Silent(
        "class User { Pump Run() { var pump = new FastPump(); return pump.Fill(); } }" + Pumps);

    [Fact]
    public Task Discarded_Reports() => Verify.Reports("class User { void Run() { _ = {|LG2007:new Pump()|}; } }" + Pumps, because: "nothing holds it");

    [Fact]
    public Task Disposed_IsSilent() => Verify.Silent("class User { void Run() { using var pump = new Pump(); pump.Fill(); } }" + Pumps);

    [Fact]
    public Task MarkedReturnValueDropped_Reports() => Verify.Reports(
        "class User { void Run(Shop shop) { {|LG2007:shop.Rent()|}; } }" + Pumps, because: "nothing holds it after this expression");

    [Fact]
    public Task ReturnValueWithoutAMark_IsSilent() => Verify.Silent("class User { void Run(Shop shop) { shop.Look(); } }" + Pumps);

    [Fact]
    public Task MarkedAsyncMethod_WhatTheAwaitGivesIsDropped_Reports() => Verify.Reports(
        "class User { async Task Run(Shop shop) { {|LG2007:await shop.RentAsync()|}; } }" + Pumps, because: "nothing holds it");

    [Fact]
    public Task MarkedAsyncMethod_TheResultIsPassedOn_IsSilent() => Verify.Silent(
        "class User { async Task Run(Shop shop, List<object> rented) { rented.Add(await shop.RentAsync()); } }" + Pumps);

    [Fact]
    public Task StoredOnOnePath_Reports() => Verify.Reports("""
        class User
        {
            Pump _pump;

            void Run(bool drop)
            {
                var pump = {|LG2007:new Pump()|};
                if (drop)
                    return;
                _pump = pump;
            }
        }
        """ + Pumps, because: "not on the one that leaves here", path: "return");

    [Fact]
    public Task StoredOnBothPaths_IsSilent() => Verify.Silent("""
        class User
        {
            Pump _pump, _spare;

            void Run(bool drop)
            {
                var pump = new Pump();
                if (drop)
                {
                    _spare = pump;
                    return;
                }
                _pump = pump;
            }
        }
        """ + Pumps);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("class User { void Run() { var pump = new Pump( } }" + Pumps);

    [Fact]
    public Task InADisposableType_TheFixStoresAndEndsIt() => Verify.Fixes(
        """
        class User : IDisposable
        {
            void Run()
            {
                {|LG2007:new Pump()|};
            }

            public void Dispose() => Console.WriteLine("done");
        }
        """ + Pumps,
        """
        class User : IDisposable
        {
            private Pump _pump;

            void Run()
            {
                _pump?.Dispose();
                _pump = new Pump();
            }

            public void Dispose()
            {
                _pump?.Dispose();
                Console.WriteLine("done");
            }
        }
        """ + Pumps);
}
