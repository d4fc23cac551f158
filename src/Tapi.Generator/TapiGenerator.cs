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
            .With(context.ParseOptionsProvider, static (options, parse, _) => new LanguageOptions(options, parse))
            .With(context.CompilationProvider, static (language, compilation, _) => ProjectOptions.From(language, compilation))
            .WithTrackingName(TrackingNames.Options);

        var wishes = options
            .Select(static (project, _) => PageWishes.Of(project))
            .WithTrackingName(TrackingNames.Wishes);

        var selection = context.AnalyzerConfigOptionsProvider
            .With(wishes, static (options, wishes, _) => new PageSelection(options, wishes.ReadsPages));

        var files = context.AdditionalTextsProvider
            .With(selection, static (text, selection, _) => selection.File(text))
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
            .Select(static (all, _) => new PageCatalogue(all.ToEquatableArray()))
            .With(filter, static (all, filter, _) => FunctionScope.Narrow(all, filter))
            .WithTrackingName(TrackingNames.Catalogue);

        var markup = context.AdditionalTextsProvider
            .Where(static text => SourceWords.IsMarkup(text.Path))
            .Collect()
            .Select(static (texts, _) => new MarkupFiles(texts));

        var mentions = catalogue
            .With(wishes, static (all, wishes, _) => wishes.OnlyNamed ? all : null)
            .With(markup, static (all, markup, _) => new SourceQuestion(all, markup))
            .With(context.CompilationProvider, static (question, compilation, cancellation) => question.Answer(compilation, cancellation))
            .WithTrackingName(TrackingNames.Mentions);

        var scope = catalogue
            .With(mentions, static (all, mentions, _) => Guard.Value(() => MentionScope.Narrow(all, mentions), out var _) ?? all)
            .WithTrackingName(TrackingNames.Scope);

        var pageItems = models
            .With(scope, static (page, all, _) => ItemFile.Of(page, ResolvedApi.Of(all).ItemsOf(page)))
            .WithTrackingName(TrackingNames.PageItems);

        var sharedItems = scope
            .SelectMany(static (all, _) => ResolvedApi.Of(all).SharedItems.Select(ItemFile.Of))
            .WithTrackingName(TrackingNames.SharedItems);

        Emit(context, pageItems, options, TrackingNames.PageSources);
        Emit(context, sharedItems, options, TrackingNames.SharedSources);
        context.RegisterSourceOutput(wishes, static (output, wishes) =>
        {
            if (wishes.LacksInit)
            {
                Add(output, PolyfillEmitter.Emit());
            }
        });
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ItemFile> files,
        IncrementalValueProvider<ProjectOptions> options,
        string trackingName)
    {
        var sources = files
            .With(options, static (file, project, _) => SourceEmitter.Emit(file, project.Emission))
            .Where(static source => source is not null)
            .WithTrackingName(trackingName);

        context.RegisterSourceOutput(sources, static (output, source) => Add(output, source!));
    }

    private static void Add(SourceProductionContext output, GeneratedSource source)
    {
        // Only a mistake of ours is reported here: the analyzers make no text and cannot see it.
        if (source.Error is { } error)
        {
            output.ReportDiagnostic(Diagnostic.Create(PageDescriptors.Unexpected, Location.None, source.HintName, error));
        }

        if (source.Text.Length > 0)
        {
            output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
        }
    }
}
