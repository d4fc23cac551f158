using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Analyzers.Pages;
using Tapi.Generator.Common;
using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Raw;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Input;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Scope;

namespace Tapi.Generator;

/// <summary>Reads specification pages and generates the bindings they describe. This file is only the wiring.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TapiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Combine(context.CompilationProvider)
            .Select(static (source, _) => ProjectOptions.From(source.Left.Left, source.Left.Right, source.Right))
            .WithTrackingName(TrackingNames.Options);

        // A project that only wants the diagnostics, or cannot have bindings, reads no page here.
        var mayGenerate = options
            .Select(static (project, _) => project.MayGenerate)
            .WithTrackingName(TrackingNames.MayGenerate);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(mayGenerate)
            .Where(static pair => pair.Right)
            .Select(static (pair, _) => PageFile.From(pair.Left.Left, pair.Left.Right))
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.PageFiles);

        var pages = files
            .Select(static (file, cancellation) => PageCache.Read(file!, cancellation))
            .WithTrackingName(TrackingNames.Pages);

        var models = pages
            .Select(static (read, _) => read.Result.Model)
            .WithTrackingName(TrackingNames.Models)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

        var filter = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => new FunctionFilter(new OptionValues(options).Functions))
            .WithTrackingName(TrackingNames.Filter);

        var catalogue = models
            .Collect()
            .Combine(filter)
            .Select(static (pair, _) => FunctionScope.Narrow(new PageCatalogue(pair.Left.ToEquatableArray()), pair.Right))
            .WithTrackingName(TrackingNames.Catalogue);

        var onlyNamed = options
            .Select(static (project, _) => project is { MayGenerate: true, OnlyNamed: true })
            .WithTrackingName(TrackingNames.OnlyNamed);

        var markup = context.AdditionalTextsProvider
            .Where(static text => SourceWords.IsMarkup(text.Path))
            .Collect();

        var mentions = catalogue
            .Combine(onlyNamed)
            .Combine(context.CompilationProvider)
            .Combine(markup)
            .Select(static (source, cancellation) => source.Left.Left.Right
                ? SourceWords.In(source.Left.Right, source.Right, source.Left.Left.Left, cancellation)
                : Mentions.Everything)
            .WithTrackingName(TrackingNames.Mentions);

        var scope = catalogue
            .Combine(mentions)
            .Select(static (pair, _) => Guard.Value(() => MentionScope.Narrow(pair.Left, pair.Right), out var _) ?? pair.Left)
            .WithTrackingName(TrackingNames.Scope);

        var pageItems = models
            .Combine(scope)
            .SelectMany(static (pair, _) => ResolvedApi.Of(pair.Right).ItemsOf(pair.Left))
            .WithTrackingName(TrackingNames.PageItems);

        var sharedItems = scope
            .SelectMany(static (all, _) => ResolvedApi.Of(all).SharedItems)
            .WithTrackingName(TrackingNames.SharedItems);

        var lacksInit = options
            .Select(static (project, _) => project is { MayGenerate: true, LacksInit: true })
            .WithTrackingName(TrackingNames.LacksInit);

        Emit(context, pageItems, options, TrackingNames.PageSources);
        Emit(context, sharedItems, options, TrackingNames.SharedSources);
        context.RegisterSourceOutput(lacksInit, static (output, lacks) =>
        {
            if (lacks)
            {
                Add(output, PolyfillEmitter.Emit());
            }
        });
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ApiItem> items,
        IncrementalValueProvider<ProjectOptions> options,
        string trackingName)
    {
        var sources = items
            .Combine(options)
            .Where(static pair => pair.Right.Emission.Wants(pair.Left))
            .Select(static (pair, _) => SourceEmitter.Emit(pair.Left, pair.Right.Emission))
            .WithTrackingName(trackingName);

        context.RegisterSourceOutput(sources, static (output, source) => Add(output, source));
    }

    private static void Add(SourceProductionContext output, GeneratedSource source)
    {
        // Only a mistake of ours is reported here: the analyzers make no text and cannot see it.
        if (source.Error is { } error)
        {
            output.ReportDiagnostic(Diagnostic.Create(PageDescriptors.Unexpected, Location.None, source.HintName, error));
            return;
        }

        output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
    }
}
