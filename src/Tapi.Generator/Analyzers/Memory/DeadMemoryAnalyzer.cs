using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Counterparts;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds memory passed to a call that TAPI writes to later, when it may be freed or moved, or is read, before that.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeadMemoryAnalyzer() : TapiAnalyzer(MemoryDescriptors.DeadMemory, MemoryDescriptors.EarlyRead)
{
    // The native memory must outlive the wait, too.
    private const string Native = "use native memory, and free it only when the reply has arrived";

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    // For either fix: to native memory, or to the generated method.
    private static ImmutableDictionary<string, string?> Properties(
        string message, ParameterFacts written, ExportFacts export, CallContext context) =>
        FixProperties.ForOutput(message, written.Is32BitOutput).AddRange(CounterpartFinder.Properties(export, context.Project));

    private static void Check(CallContext context)
    {
        if (context.Import.Export is not { Function.Completion.Message: { } message } export)
        {
            return;
        }

        foreach (var argument in context.Call.Arguments)
        {
            if (argument is not { IsImplicit: false, Parameter: { } parameter }
                || HeaderParameters.Of(parameter, context.Import) is not { IsWrittenLater: true } written)
            {
                continue;
            }

            var place = Place(parameter, argument.Value);
            if (Harm(place, context) is { } harm)
            {
                Report(harm, "use native memory that lives until then", Properties(message, written, export, context));
            }
            else if (place.Life != MemoryLife.Null)
            {
                CheckPaths(place, argument.Value);
            }

            void Report(string what, string advice, ImmutableDictionary<string, string?> properties) =>
                context.Analysis.ReportDiagnostic(Diagnostic.Create(
                    MemoryDescriptors.DeadMemory,
                    argument.Syntax.GetLocation(),
                    properties,
                    export.Name,
                    parameter.Name,
                    message,
                    what,
                    advice));

            // What nothing is known about, or what is on the stack and waited for.
            void CheckPaths(MemoryPlace place, IOperation value)
            {
                var names = new MemoryNames(OperationTree.Root(value)).Of(value);
                var paths = new ReplyPaths(context, MethodBodies.Around(context.Analysis), names).Follow();
                if (place.IsShort)
                {
                    if (paths.IsLeftAfterWait)
                    {
                        Report("the method can give up waiting and return, and then this memory is gone", Native, FixProperties.None);
                    }
                }
                else if (paths.Freed is not null)
                {
                    var what = paths.IsFreedAfterWait
                        ? "the method can give up waiting and free this memory"
                        : "this memory is freed before";
                    Report(what, $"free it when {message} has arrived", FixProperties.None);
                }

                // What a field leads to may be from an earlier request.
                if (!place.IsShort && paths.Read is { } read && names.All(name => name.Variable is ILocalSymbol or IParameterSymbol))
                {
                    context.Analysis.ReportDiagnostic(Diagnostic.Create(
                        MemoryDescriptors.EarlyRead, read.Syntax.GetLocation(), export.Name, parameter.Name, message));
                }
            }
        }
    }

    private static MemoryPlace Place(IParameterSymbol parameter, IOperation value)
    {
        var body = OperationTree.Root(value);
        var origin = new MemoryOrigin(body);
        if (parameter.RefKind != RefKind.None)
        {
            return new ReferenceOrigin(body, origin).Of(value);
        }

        return parameter.Type switch
        {
            IPointerTypeSymbol => origin.OfPointer(value),
            { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => origin.OfPointer(value),
            { SpecialType: SpecialType.System_String } or { Name: "StringBuilder" } =>
                origin.OfObject(value).Life == MemoryLife.Null ? MemoryLife.Null : MemoryLife.Copy,
            IArrayTypeSymbol or { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } or { IsRefLikeType: true } =>
                origin.OfObject(value),
            _ => MemoryPlace.Unknown,
        };
    }

    private static string? Harm(MemoryPlace place, CallContext context) => place.Life switch
    {
        MemoryLife.Stack when !IsWaitedFor(place, context) => "this memory is on the stack and gone once the method returns",
        MemoryLife.Caller when !IsWaitedFor(place, context) => "this memory is pinned only during the call",
        MemoryLife.Fixed when !IsWaitedFor(place, context) => "this memory is pinned only in the fixed statement",
        MemoryLife.Heap => "this memory is pinned only during the call",
        MemoryLife.Copy => "the buffer that the text is copied to is freed when the call returns",
        _ => null,
    };

    private static bool IsWaitedFor(MemoryPlace place, CallContext context)
    {
        var scope = place.FixedLocal is { } local ? Statement(local, context.Call) : EnclosingFunction.Of(context.Call);
        return scope is not null && new BlockingWait(context.Project, context.Analysis.CancellationToken).Follows(context.Call, scope);
    }

    /// <summary>The fixed statement that declares a variable, if the call is in it.</summary>
    private static IOperation? Statement(ILocalSymbol local, IOperation call)
    {
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.Span;
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Syntax is FixedStatementSyntax statement && declaration is { } span && statement.Declaration.Span.Contains(span))
            {
                return parent;
            }
        }

        return null;
    }
}
