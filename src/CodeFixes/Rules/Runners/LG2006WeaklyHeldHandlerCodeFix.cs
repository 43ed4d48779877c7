using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2006: gives the handler a field, so that it lives as long as the subscriber.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2006WeaklyHeldHandlerCodeFix() : LifetimeCodeFix("LG2006", new KeepDelegateInField("LG2006_KeepInField"));
