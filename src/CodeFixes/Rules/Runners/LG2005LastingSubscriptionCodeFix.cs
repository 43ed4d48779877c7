using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2005: removes the handler where the subscriber is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2005LastingSubscriptionCodeFix() : LifetimeCodeFix("LG2005", new RemoveInDispose("LG2005_RemoveInDispose"));
