using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>An <c>async void</c> function that an exception can leave.</summary>
/// <param name="Role">Who calls it.</param>
/// <param name="Place">Where the exception can leave it.</param>
/// <param name="Because">Why that is bad, in the words of a message.</param>
internal sealed record AsyncVoid(AsyncVoidRole Role, IOperation Place, string Because);
