using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>Where code begins to run beside the code that starts it.</summary>
/// <param name="Function">The lambda or method that is run.</param>
/// <param name="Place">The call or creation that starts it; null where that is not seen.</param>
/// <param name="GivenTo">The method whose callers get its task or thread; null where no others do.</param>
internal sealed record WorkStart(IOperation Function, IOperation? Place, IMethodSymbol? GivenTo)
{
    /// <summary>Whether a host starts it, and asks it to stop.</summary>
    public bool IsOfHost => Place is null && GivenTo is null;
}
