using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Scope;

/// <summary>
/// The words by which a program can name what the pages become. Most count as mentioned by every identifier that starts with them
/// (<c>MakeCall</c> by <c>MakeCallAsync</c>): a name too many costs a few lines, and one too few would not compile.
/// </summary>
internal sealed class ApiWords
{
    // The stream of all messages, and the one class that has nothing but functions.
    private const string Streams = "ReadMessages";
    private const string RawLayer = "Tapi32";

    private readonly Dictionary<string, List<ScopeSeed>> _seeds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly PageCatalogue _catalogue;

    private ApiWords(PageCatalogue catalogue)
    {
        _catalogue = catalogue;
        foreach (var page in catalogue.Pages)
        {
            AddPage(page);
        }

        foreach (var family in catalogue.Messages.Select(message => message.Family).Distinct())
        {
            AddMessages(family);
        }

        foreach (var family in catalogue.Functions.GroupBy(function => function.Family))
        {
            AddFamily(family.Key, [.. family]);
        }

        Finder = new WordFinder(_seeds.Keys.Except(_words), _words);
    }

    /// <summary>Finds the words in a text.</summary>
    public WordFinder Finder { get; }

    public static ApiWords Of(PageCatalogue catalogue) => catalogue.Derive(static all => new ApiWords(all));

    /// <summary>
    /// What the words ask for. A member counts where a type of its family is mentioned: without one there is no object to have it.
    /// </summary>
    public IEnumerable<ScopeSeed> Seeds(IEnumerable<string> words)
    {
        var seeds = words.SelectMany(word => _seeds.TryGetValue(word, out var known) ? known : []).ToList();
        var families = new HashSet<string>(seeds.Where(seed => !seed.IsMember).Select(seed => seed.Family), StringComparer.Ordinal);
        return seeds.Where(seed => !seed.IsMember || families.Contains(seed.Family));
    }

    private void AddPage(PageModel page)
    {
        var seed = new ScopeSeed.OfPage(page);
        switch (page)
        {
            case FunctionModel function:
                AddStems(seed, function.Name);
                AddStems(seed with { IsMember = true }, ApiNames.Method(function));
                break;
            case StructureModel structure:
                AddStems(seed, structure.Name, ApiNames.View(structure.Name), ApiNames.View(structure.Name.TrimEnd('W')));
                break;
            case ConstantGroupModel group:
                AddStems(seed, group.Prefix, ApiNames.Enum(group, _catalogue));
                break;
            case MessageModel message:
                AddStems(seed, message.Name, MessageNames.Type(message, _catalogue));
                AddStems(seed with { IsMember = true }, ObjectEvents.Name(message, _catalogue));
                AddRequests(message);
                AddReport(message);
                AddWaits(message);
                break;
        }

        foreach (var type in TypesOf(page).Where(IsSystemType))
        {
            AddWord(seed, type);
        }
    }

    // A proxy's requests are classes made of the parts of one structure. Nobody gets their message without what answers it.
    private void AddRequests(MessageModel message)
    {
        if (message.Role != MessageRole.ProxyRequest)
        {
            return;
        }

        var seed = new ScopeSeed.Proxies(message.Family);
        AddStems(seed, MessageNames.Type(message, _catalogue));
        AddStems(seed with { IsMember = true }, ObjectEvents.Name(message, _catalogue));
        foreach (var structure in message.Slots.Select(slot => _catalogue.Structure(slot.Type.Name)).OfType<StructureModel>())
        {
            AddStems(seed, structure.Name, ProxyNames.Base(structure.Name));
            foreach (var part in structure.Members.SelectMany(union => union.Members))
            {
                AddWord(seed, ProxyNames.Kind(part.Name));
            }
        }
    }

    private void AddReport(MessageModel message)
    {
        if (message.Role != MessageRole.ProxyReport)
        {
            return;
        }

        var report = ProxyNames.Report(message);
        AddWord(new ScopeSeed.OfPage(message) { IsMember = true }, report);
        foreach (var function in _catalogue.Functions.Where(function => function.Role == FunctionRole.ProxyMessage))
        {
            AddWord(new ScopeSeed.OfPage(function) { IsMember = true }, report);
        }
    }

    // The methods that wait for a state, with the function that they ask.
    private void AddWaits(MessageModel message)
    {
        if (message.Wait is not { } wait)
        {
            return;
        }

        var pages = new[] { message, _catalogue.Function(wait.Now?.Function ?? string.Empty) as PageModel }.OfType<PageModel>();
        foreach (var seed in pages.Select(page => new ScopeSeed.OfPage(page)))
        {
            AddStems(seed, StateWaitResolver.ExceptionName(message, _catalogue));
            AddStems(seed with { IsMember = true }, StateWaitResolver.Names(message, _catalogue).ToArray());
        }
    }

    private static IEnumerable<string> TypesOf(PageModel page)
    {
        var types = page switch
        {
            FunctionModel function => function.Parameters.Select(parameter => parameter.Type.Name),
            StructureModel structure => structure.Members.Select(member => member.Type?.Name).OfType<string>(),
            _ => [],
        };
        return types.Select(type => WindowsTypes.PointeeOf(type) ?? type);
    }

    private bool IsSystemType(string type) =>
        WindowsTypes.Find(type) is { Kind: CTypeKind.WindowHandle or CTypeKind.SystemTime } && !_seeds.ContainsKey(type);

    private void AddMessages(string family)
    {
        AddStems(new ScopeSeed.AllMessages(family), MessageNames.Base(family), "Unknown" + MessageNames.Base(family));
        AddStems(new ScopeSeed.AllMessages(family) { IsMember = true }, Streams);
        AddStems(new ScopeSeed.MessageNumbers(family), MessageNames.IdEnum(family));
    }

    private void AddFamily(string family, IReadOnlyList<FunctionModel> functions)
    {
        var handleType = FunctionHandles.ApplicationOf(family);
        var application = new ScopeSeed.OfHandle(handleType, family);
        AddStems(application, ApiNames.Object(handleType), ApiNames.Device(family), MessageNames.IdEnum(family), RawLayer);
        var proxies = new ScopeSeed.Proxies(family) { IsMember = true };
        AddStems(proxies, Streams);
        foreach (var function in functions.Where(function => function.ProxyOpen is not null))
        {
            AddStems(proxies, ProxyNames.Opening(ApiNames.Method(function)));
            foreach (var constant in function.ProxyOpen!.Constants)
            {
                AddWord(proxies, ApiNames.Member(constant, _catalogue)?.Name);
            }
        }

        // An exception is there for the functions that throw it.
        AddWord(new ScopeSeed.OfPage(functions[0]), ErrorFamily.Of(family, _catalogue)?.ExceptionType);
        AddWord(application, ErrorFamily.Of(family, _catalogue)?.ExceptionType);
        foreach (var function in functions.Where(function => OwnerClasses.Of(function)?.Kind == OwnerKind.System).Take(1))
        {
            AddWord(new ScopeSeed.OfPage(function), OwnerClasses.SystemClass);
        }

        foreach (var function in functions)
        {
            foreach (var handle in function.Parameters.Select(HandleOf).OfType<string>().Where(handle => !_seeds.ContainsKey(handle)))
            {
                // A handle that has no class is there for the functions that take it.
                var seed = new ScopeSeed.OfHandle(handle, family);
                AddWord(seed, handle);
                AddWord(new ScopeSeed.OfPage(function), handle);
                AddWord(seed, ApiNames.Object(handle));
                AddWord(seed with { IsMember = true }, "Find" + ApiNames.Object(handle));
            }
        }
    }

    private static string? HandleOf(ParameterModel parameter) =>
        (WindowsTypes.PointeeOf(parameter.Type.Name) ?? parameter.Type.Name) is var type && WindowsTypes.IsTapiHandle(type) ? type : null;

    private void AddStems(ScopeSeed seed, params string[] stems)
    {
        foreach (var stem in stems)
        {
            Add(seed, stem);
            _words.Remove(stem);
        }
    }

    /// <summary>A short name with many longer ones that start with it: only the whole word counts.</summary>
    private void AddWord(ScopeSeed seed, string? word)
    {
        if (word is not null && (!_seeds.ContainsKey(word) || _words.Contains(word)))
        {
            _words.Add(word);
        }

        if (word is not null)
        {
            Add(seed, word);
        }
    }

    private void Add(ScopeSeed seed, string word)
    {
        if (!_seeds.TryGetValue(word, out var seeds))
        {
            _seeds[word] = seeds = [];
        }

        seeds.Add(seed);
    }
}
