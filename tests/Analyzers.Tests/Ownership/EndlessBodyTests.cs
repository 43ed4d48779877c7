using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>Which thread bodies run for ever.</summary>
public sealed class EndlessBodyTests
{
    [Theory]
    [InlineData("() => { while (true) Work(); }")]
    [InlineData("() => { for (;;) { Work(); if (Flag) continue; } }")]
    [InlineData("() => { while (true) { try { Work(); } catch (Exception e) { Console.WriteLine(e); } } }")]
    [InlineData("() => { again: Work(); goto again; }")]
    [InlineData("Loop")]
    [InlineData("_ => { while (true) Work(); }")]
    public void NothingLeadsOut_NeverEnds(string body) => Assert.True(NeverEnds(body));

    [Theory]
    [InlineData("() => Work()")]
    [InlineData("Work")]
    [InlineData("() => { while (Flag) Work(); }")]
    [InlineData("() => { while (true) { if (Flag) break; Work(); } }")]
    [InlineData("() => { while (true) { if (Flag) return; Work(); } }")]
    [InlineData("() => { try { while (true) Work(); } catch (ObjectDisposedException) { } }")]
    [InlineData("() => { while (true) { Token.ThrowIfCancellationRequested(); Work(); } }")]
    [InlineData("() => { while (true) Queue.Take(Token); }")]
    [InlineData("() => { foreach (var item in Queue.GetConsumingEnumerable()) Work(); }")]
    [InlineData("Replaced")]
    [InlineData("() => { throw new InvalidOperationException(); }")]
    [InlineData("_ => { try { Work(); } catch (IOException) { } catch (Exception) when (Flag) { } finally { Work(); } }")]
    public void SomethingLeadsOut_MayEnd(string body) => Assert.False(NeverEnds(body));

    private static bool NeverEnds(string body)
    {
        var probe = EngineProbe.At(
            $$"""
            bool Flag; CancellationToken Token; BlockingCollection<int> Queue;
            void Work() { }
            void Loop() { while (true) Work(); }
            protected virtual void Replaced() { while (true) Work(); }
            Thread Make() { try { return [|new Thread({{body}})|]; } catch (IOException) { throw; } finally { Work(); } }
            """);
        return probe.Model.Ownership.Threads.NeverEnds(((IObjectCreationOperation)probe.Operation).Arguments[0].Value);
    }
}
