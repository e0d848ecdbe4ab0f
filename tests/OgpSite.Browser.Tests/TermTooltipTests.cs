using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>
/// Definitions where the terms stand (glossary-linking.md, "Behaviour"): a test for each row of its table, and for
/// what holds while a definition is shown. All of it runs on the web and from a folder.
/// </summary>
public abstract class TermTooltipTests(Chromium chromium, string origin) : IClassFixture<Chromium>
{
    private const string Definition = "The body that assesses action plans.";

    /// <summary>As long as a definition may be.</summary>
    private const string LongDefinition =
        "The document in which a government and civil society write down together what is to be done in the next " +
        "years, which commitments there are, who answers for each of them and how a reader may see at the end that " +
        "it was done as it was promised.";

    private const string ArabicDefinition = "الوثيقة التي يضع فيها العضو التزاماته للسنوات التالية.";

    private const string Filler =
        "Words that explain nothing and stand here so that there is a page above what is looked at and below it, as " +
        "there is in every report that people read to its end or at least to the middle of it.\n\n";

    private static readonly string Filling = string.Concat(Enumerable.Repeat(Filler, 6));

    private static readonly TestSite Site = TestSite.Build($"""
        == site.yml
        title: Site
        url: https://site.test/irm/
        languages: [en, ar]
        == a.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        glossary:
          terms: [{"{"}id: round-table, term: round table, definition: A meeting of equals.{"}"}]
        ---
        ## Start
        {Filling}
        An action plan is read by the Independent Reporting Mechanism after a round table.

        {Filling}
        == b.md
        ---
        title: B
        type: design
        country: Peru
        country-code: PE
        published: 2021
        ---
        {Filling}
        The Independent Reporting Mechanism again.
        == a.ar.md
        ---
        title: ألف
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        {Filling}
        هنا خطة العمل التي نقرؤها.

        {Filling}
        == glossary/en/irm.md
        ---
        id: irm
        term: Independent Reporting Mechanism
        abbreviation: IRM
        definition: {Definition}
        ---
        It reads each action plan.
        == glossary/en/action-plan.md
        ---
        id: action-plan
        term: action plan
        definition: {LongDefinition}
        ---
        == glossary/ar/action-plan.md
        ---
        id: action-plan
        term: خطة العمل
        definition: {ArabicDefinition}
        ---
        """, new OgpSite.Core.BuildOptions { Patience = TimeSpan.FromMinutes(5) });

    private string Origin => origin;

    /// <summary>The site's files by address, with the fault that a run of <c>tests/mutations.sh</c> puts in.</summary>
    internal static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; } = Mutation.Apply(Site.Files);

    // ---- Mouse and pen ----

    [Theory]
    [InlineData("mouse")]
    [InlineData("pen")]
    public async Task Pointer_OnATerm_OpensAfter300MillisecondsAndClosesAsMuchAfterLeaving(string pointer)
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        await MoveToAsync(page, Term(page), pointer);
        await page.Clock.RunForAsync(299);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await page.Clock.RunForAsync(1);
        await Assertions.Expect(Tip(page)).ToHaveTextAsync(Definition);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();

        await MoveToAsync(page, Outside(page), pointer);
        await page.Clock.RunForAsync(299);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await page.Clock.RunForAsync(1);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        Assert.Empty(await SearchedPage.FaultsOfAsync(page));
    }

    [Fact]
    public async Task Mouse_FromATermToAnother_OpensTheOtherAtOnce()
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        await MoveToAsync(page, Term(page));
        await page.Clock.RunForAsync(300);
        await MoveToAsync(page, Outside(page));
        await MoveToAsync(page, Term(page, "round-table"));
        await Assertions.Expect(Tip(page)).ToHaveTextAsync("A meeting of equals.");
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Mouse_PassingOverATerm_OpensNothing()
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        await MoveToAsync(page, Term(page));
        await page.Clock.RunForAsync(200);
        await MoveToAsync(page, Outside(page));
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await page.Mouse.DownAsync();
        await MoveToAsync(page, Term(page));
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
    }

    /// <summary>The way there leads over no other ground, and a tooltip that is pointed at stays.</summary>
    [Fact]
    public async Task Mouse_OnTheTooltip_KeepsItOpenWithoutTimeOut()
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        await MoveToAsync(page, Term(page));
        await page.Clock.RunForAsync(300);
        await page.Clock.RunForAsync(600_000);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        var (tip, term) = (await BoxOf(Tip(page)), await BoxOf(Term(page)));
        Assert.Equal(term.Y, tip.Y + tip.Height, 1.0);

        await MoveToAsync(page, Tip(page));
        await page.Clock.RunForAsync(600_000);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await page.Mouse.ClickAsync(tip.X + 20, tip.Y + 20);
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await MoveToAsync(page, Outside(page));
        await page.Clock.RunForAsync(150);
        await page.Mouse.MoveAsync(5, 5);
        await page.Clock.RunForAsync(150);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Mouse_Click_FollowsTheLink()
    {
        var page = await OpenAsync("reports/a.html");
        await Term(page).ClickAsync();
        await Arrival.WaitAsync(page, $"{Origin}glossary/irm.html");
    }

    [Fact]
    public async Task Escape_WhileHovering_ClosesUntilThePointerReturns()
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        // Of two parts, so that the pointer can come anew to one of them without leaving the link.
        await Term(page).EvaluateAsync("""
            link => link.replaceChildren(...['Independent ', 'Reporting Mechanism'].map(text =>
                Object.assign(document.createElement('span'), { textContent: text })))
            """);
        await MoveToAsync(page, Term(page).Locator("span").First);
        await page.Clock.RunForAsync(300);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await MoveToAsync(page, Term(page).Locator("span").Last);
        await page.Clock.RunForAsync(2000);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();

        await MoveToAsync(page, Outside(page));
        await MoveToAsync(page, Term(page));
        await page.Clock.RunForAsync(300);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
    }

    /// <summary>A tooltip over the page takes the first Escape, and what is typed in the search box stays.</summary>
    [Fact]
    public async Task Escape_WhileHovering_LeavesTheSearchBoxAlone()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Locator("#search-words").FillAsync("pl");
        await page.EvaluateAsync("document.querySelector('#search-words').focus({ preventScroll: true })");
        await Term(page).HoverAsync();
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#search-words")).ToHaveValueAsync("pl");
    }

    // ---- Keyboard ----

    [Fact]
    public async Task Keyboard_FocusOnATerm_OpensAtOnceAndStaysUntilItMovesOn()
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        await TabToAsync(page, "irm");
        await Assertions.Expect(Tip(page)).ToHaveTextAsync(Definition);
        await page.Mouse.MoveAsync(5, 5);
        await page.Mouse.MoveAsync(90, 90);
        await page.Clock.RunForAsync(600_000);
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Tip(page)).ToHaveTextAsync("A meeting of equals.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keyboard_Escape_ClosesAndKeepsTheFocus()
    {
        var page = await OpenAsync("reports/a.html");
        await TabToAsync(page, "irm");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await Assertions.Expect(Term(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(Tip(page)).ToHaveTextAsync(Definition);
    }

    [Fact]
    public async Task Keyboard_Enter_FollowsTheLink()
    {
        var page = await OpenAsync("reports/a.html", hasTouch: true);
        await TabToAsync(page, "irm");
        await page.Keyboard.PressAsync("Enter");
        await Arrival.WaitAsync(page, $"{Origin}glossary/irm.html");
    }

    /// <summary>A press that puts the focus on a link is no wish to read what it means.</summary>
    [Fact]
    public async Task Focus_ThatIsNotVisible_OpensNothing()
    {
        var page = await OpenAsync("reports/a.html", hasClock: true);
        await page.EvaluateAsync(
            "document.addEventListener('click', event => event.preventDefault(), { capture: true })");
        await Term(page).ClickAsync();
        await Assertions.Expect(Term(page)).ToBeFocusedAsync();
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
    }

    // ---- Touch ----

    [Theory]
    [InlineData("Close")]
    [InlineData("Escape")]
    [InlineData("outside")]
    public async Task Touch_FirstTap_OpensASheetThatReturnsTheFocus(string way)
    {
        var page = await OpenAsync("reports/a.html", 360, 740, hasTouch: true);
        await Term(page).TapAsync();
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Independent Reporting Mechanism (IRM)" });
        await Assertions.Expect(sheet).ToBeVisibleAsync();
        await Assertions.Expect(sheet).ToHaveAccessibleDescriptionAsync(Definition);
        await Assertions.Expect(sheet).ToContainTextAsync(Definition);
        await Assertions.Expect(sheet.GetByText("Full entry")).ToBeFocusedAsync();
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await AtRestAsync(sheet);
        var box = await BoxOf(sheet);
        Assert.Equal(740, box.Y + box.Height, 1.0);
        Assert.Equal(360, box.Width, 1.0);
        foreach (var target in await sheet.Locator("a, button").AllAsync())
        {
            var size = await BoxOf(target);
            Assert.True(size.Height >= 44 && size.Width >= 44, $"{size.Width} x {size.Height}: a finger needs 44 px.");
        }

        if (way == "Close") await sheet.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        else if (way == "Escape") await page.Keyboard.PressAsync("Escape");
        else await page.Touchscreen.TapAsync(20, 20);
        await Assertions.Expect(sheet).ToBeHiddenAsync();
        await Assertions.Expect(Term(page)).ToBeFocusedAsync();
        await page.WaitForTimeoutAsync(500);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        Assert.Equal($"{Origin}reports/a.html", page.Url);
        Assert.Empty(await SearchedPage.FaultsOfAsync(page));

        await Term(page).TapAsync();
        await Assertions.Expect(sheet).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Touch_TapOnTheSheet_LeavesItOpen()
    {
        var page = await OpenAsync("reports/a.html", 360, 740, hasTouch: true);
        await Term(page).TapAsync();
        await page.Locator(".term-sheet-title").TapAsync();
        await page.Locator(".term-sheet > div").TapAsync(new() { Position = new() { X = 3, Y = 3 } });
        await Assertions.Expect(page.Locator(".term-sheet")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Touch_FullEntry_LeadsToTheGlossary()
    {
        var page = await OpenAsync("reports/a.html", 360, 740, hasTouch: true);
        await Term(page).TapAsync();
        await AtRestAsync(page.Locator(".term-sheet"));
        await page.GetByText("Full entry").TapAsync();
        await Arrival.WaitAsync(page, $"{Origin}glossary/irm.html");
    }

    /// <summary>The entry of a report's own term is what the sheet shows.</summary>
    [Fact]
    public async Task Touch_OwnTermOfTheReport_HasNoOtherEntry()
    {
        var page = await OpenAsync("reports/a.html", 360, 740, hasTouch: true);
        await Term(page, "round-table").TapAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("A meeting of equals.");
        await Assertions.Expect(page.Locator(".term-sheet a")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
    }

    // ---- What screen readers and copied text hold ----

    [Fact]
    public async Task Link_NameAndDescription_AreItsTextAndTheDefinition()
    {
        var page = await OpenAsync("reports/a.html");
        await Term(page).HoverAsync();
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await Assertions.Expect(Term(page)).ToHaveAccessibleNameAsync("Independent Reporting Mechanism");
        Assert.Equal("Independent Reporting Mechanism", await Term(page).InnerTextAsync());
        await Assertions.Expect(Term(page)).ToHaveAccessibleDescriptionAsync(Definition);
        Assert.Null(await Term(page).GetAttributeAsync("title"));
        await Assertions.Expect(page.Locator("[role=tooltip]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Definition_WhileItIsShown_StandsOnceInTheAccessibilityTree(bool hasTouch)
    {
        var page = await OpenAsync("reports/a.html", hasTouch: hasTouch);
        Assert.Equal(1, await CountInAccessibilityTreeAsync(page));
        if (hasTouch) await Term(page).TapAsync();
        else await Term(page).HoverAsync();
        await Assertions.Expect(page.Locator(hasTouch ? ".term-sheet" : ".term-tip")).ToBeVisibleAsync();
        Assert.Equal(1, await CountInAccessibilityTreeAsync(page));
    }

    [Fact]
    public async Task CopiedText_WhileATooltipIsOpen_HoldsNoDefinition()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Term(page).HoverAsync();
        await Assertions.Expect(Tip(page)).ToHaveTextAsync(Definition);
        var texts = await page.EvaluateAsync<string[]>("""
            () => {
                const article = document.querySelector('article');
                getSelection().selectAllChildren(article);
                return [article.textContent, article.innerText, String(getSelection()),
                    document.querySelector('main').textContent.replace(document.querySelector('#def-irm').textContent, '')];
            }
            """);
        Assert.All(texts, text =>
        {
            Assert.Contains("read by the Independent Reporting Mechanism after a round table.", text,
                StringComparison.Ordinal);
            Assert.DoesNotContain(Definition, text, StringComparison.Ordinal);
        });
        await page.Keyboard.PressAsync("Control+c");
        Assert.DoesNotContain(Definition, await ClipboardAsync(), StringComparison.Ordinal);

        // Of the whole page: as often as it stands in the list.
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+c");
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        Assert.Equal(2, (await ClipboardAsync()).Split(Definition).Length);

        Task<string> ClipboardAsync() => page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Definition_Shown_PassesAxe(bool hasTouch)
    {
        var page = await OpenAsync("reports/a.html", 360, 740, hasTouch: hasTouch);
        if (hasTouch) await Term(page).TapAsync();
        else await Term(page).HoverAsync();
        var shown = page.Locator(hasTouch ? ".term-sheet" : ".term-tip");
        await Assertions.Expect(shown).ToBeVisibleAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await AtRestAsync(shown);
            Assert.Empty(await Axe.FaultsOfAsync(page, Axe.Rules));
        }
    }

    /// <summary>A definition in another language than its page is read and set in its own.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Definition_InAnotherLanguage_KeepsItsLanguageAndDirection(bool hasTouch)
    {
        var page = await OpenAsync("reports/a.html", 360, 740, hasTouch: hasTouch);
        await page.EvaluateAsync(
            "text => Object.assign(document.querySelector('dd#def-irm'), { lang: 'ar', dir: 'rtl', textContent: text })",
            ArabicDefinition);
        if (hasTouch) await Term(page).TapAsync();
        else await Term(page).HoverAsync();
        var shown = page.Locator(hasTouch ? "#term-sheet-text" : ".term-tip-text");
        await Assertions.Expect(shown).ToHaveTextAsync(ArabicDefinition);
        await Assertions.Expect(shown).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(shown).ToHaveAttributeAsync("dir", "rtl");
        if (hasTouch) await Assertions.Expect(page.Locator("#term-sheet-title")).ToHaveAttributeAsync("lang", "en");
    }

    // ---- Place ----

    /// <summary>
    /// Wherever the term stands, on a desktop, at 320 px, and at 400 % zoom of a window of 1280 by 1024 px, which leaves
    /// 320 by 256.
    /// </summary>
    [Theory]
    [InlineData("reports/a.html", 1280, 720, 1)]
    [InlineData("reports/a.html", 320, 640, 2)]
    [InlineData("reports/a.html", 320, 256, 4)]
    [InlineData("ar/reports/a.html", 1280, 720, 1)]
    [InlineData("ar/reports/a.html", 320, 256, 4)]
    public async Task Tooltip_AnywhereInTheWindow_IsWholeAndLeavesTheTermUncovered(
        string url, int width, int height, float zoom)
    {
        var page = await OpenAsync(url, width, height, zoom: zoom);
        var term = Term(page, "action-plan");
        foreach (var (left, top) in ((double, double)[])
            [(0, 0), (0.5, 0), (1, 0), (0, 0.5), (0.5, 0.5), (1, 0.5), (0, 1), (0.5, 1), (1, 1)])
        {
            await term.EvaluateAsync("link => { link.style.position = ''; }");
            await page.Mouse.MoveAsync(0, 0);
            await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
            await term.EvaluateAsync(
                """
                (link, [left, top]) => {
                    link.style.position = 'fixed';
                    link.style.left = `${left * (document.documentElement.clientWidth - link.offsetWidth)}px`;
                    link.style.top = `${top * (document.documentElement.clientHeight - link.offsetHeight)}px`;
                    link.style.right = link.style.bottom = 'auto';
                }
                """,
                new[] { left, top });
            await term.HoverAsync(new() { Force = true });
            await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
            await AssertWellPlacedAsync(page, term, $"at {left}, {top}");
        }
    }

    /// <summary>A term in the middle of a small window is moved so that its definition has room, by keyboard.</summary>
    [Fact]
    public async Task Tooltip_ByKeyboardAt400PercentZoom_ShowsTheWholeDefinition()
    {
        var page = await OpenAsync("reports/a.html", 320, 256, zoom: 4);
        await Term(page, "action-plan").EvaluateAsync("link => link.scrollIntoView({ block: 'center' })");
        await TabToAsync(page, "action-plan");
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        // The page makes room in a moment of its own, once the browser has turned to the link.
        await page.WaitForFunctionAsync(
            """
            () => {
                const text = document.querySelector('.term-tip-text');
                return text.scrollHeight <= text.clientHeight;
            }
            """);
        await AssertWellPlacedAsync(page, Term(page, "action-plan"), "by keyboard");
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>By mouse the page must not move; a long definition scrolls where it stands.</summary>
    [Fact]
    public async Task Tooltip_ByMouseAt400PercentZoom_ScrollsWhatHasNoRoom()
    {
        var page = await OpenAsync("reports/a.html", 320, 256, zoom: 4);
        var term = Term(page, "action-plan");
        await term.EvaluateAsync("link => link.scrollIntoView({ block: 'center', behavior: 'instant' })");
        var before = await page.EvaluateAsync<double>("scrollY");
        await term.HoverAsync();
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await AssertWellPlacedAsync(page, term, "by mouse");
        await MoveToAsync(page, page.Locator(".term-tip-text"));
        await page.Mouse.WheelAsync(0, 1000);
        await page.WaitForFunctionAsync("""
            () => {
                const text = document.querySelector('.term-tip-text');
                return text.scrollTop > 0 && text.scrollTop + text.clientHeight >= text.scrollHeight - 1;
            }
            """);
        Assert.Equal(before, await page.EvaluateAsync<double>("scrollY"));
    }

    [Fact]
    public async Task Sheet_At400PercentZoom_IsWholeByScrolling()
    {
        var page = await OpenAsync("reports/a.html", 320, 256, zoom: 4, hasTouch: true);
        await Term(page, "action-plan").TapAsync();
        var sheet = page.GetByRole(AriaRole.Dialog);
        await AtRestAsync(sheet);
        var box = await BoxOf(sheet);
        Assert.True(box.X >= 0 && box.X + box.Width <= 320 && box.Y >= 20, $"{box.X}, {box.Y}: no room outside.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await Assertions.Expect(sheet).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Tooltip_OpenWhileThePageScrolls_StaysBesideItsTerm()
    {
        var page = await OpenAsync("reports/a.html");
        await TabToAsync(page, "irm");
        await page.EvaluateAsync("scrollBy({ top: 40, behavior: 'instant' })");
        await page.WaitForTimeoutAsync(100);
        await AssertWellPlacedAsync(page, Term(page), "after scrolling");
        await page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await page.SetViewportSizeAsync(700, 300);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await Term(page).EvaluateAsync("link => link.scrollIntoView({ block: 'center', behavior: 'instant' })");
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await AssertWellPlacedAsync(page, Term(page), "after returning");
    }

    [Fact]
    public async Task Tooltip_OpenAndClosed_MovesNothing()
    {
        var page = await OpenAsync("reports/a.html", isWatched: true);
        await Term(page).ScrollIntoViewIfNeededAsync();
        const string Places = """
            [...document.querySelectorAll('header, main, footer, p, a:not(.anchor), dd, html')].map(element => {
                const { x, y, width, height } = element.getBoundingClientRect();
                return [x, y, width, height, element.scrollWidth, element.scrollHeight].join();
            }).join(' ')
            """;
        var before = await page.EvaluateAsync<string>(Places);
        await Term(page).HoverAsync();
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(Places));
        await page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(Places));
        await page.GotoAsync($"{Origin}reports/a.html#terms-title");
        await Assertions.Expect(Switch(page)).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(200);
        Assert.Equal(0, await page.EvaluateAsync<double>("window.shifted"));
    }

    [Fact]
    public async Task ArabicPage_Tooltip_BeginsWhereItsTermBegins()
    {
        var page = await OpenAsync("ar/reports/a.html");
        var term = Term(page, "action-plan");
        await term.HoverAsync();
        await Assertions.Expect(Tip(page)).ToHaveTextAsync(ArabicDefinition);
        var (tip, link) = (await BoxOf(Tip(page)), await BoxOf(term));
        Assert.Equal(link.X + link.Width, tip.X + tip.Width, 1.0);
        var text = page.Locator(".term-tip-text");
        Assert.Equal("rtl", await text.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("ar", await text.GetAttributeAsync("lang"));
    }

    // ---- Media and readers' settings ----

    [Fact]
    public async Task Print_WhileADefinitionIsShown_HasTheListAndNeitherTooltipNorUnderline()
    {
        foreach (var hasTouch in (bool[])[false, true])
        {
            var page = await OpenAsync("reports/a.html", hasTouch: hasTouch);
            if (hasTouch) await Term(page).TapAsync();
            else await Term(page).HoverAsync();
            var shown = page.Locator(hasTouch ? ".term-sheet" : ".term-tip");
            await Assertions.Expect(shown).ToBeVisibleAsync();
            Assert.Equal("underline", await LineOf(page));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await Assertions.Expect(shown).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("dd#def-irm")).ToBeVisibleAsync();
            await Assertions.Expect(Switch(page)).ToBeHiddenAsync();
            Assert.Equal("none", await LineOf(page));
        }

        static Task<string> LineOf(IPage page) =>
            Term(page).EvaluateAsync<string>("link => getComputedStyle(link).textDecorationLine");
    }

    [Fact]
    public async Task ForcedColours_Shown_HasABorder()
    {
        foreach (var hasTouch in (bool[])[false, true])
        {
            var page = await OpenAsync("reports/a.html", hasTouch: hasTouch);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
            if (hasTouch) await Term(page).TapAsync();
            else await Term(page).HoverAsync();
            var shown = page.Locator(hasTouch ? ".term-sheet" : ".term-tip-text");
            await Assertions.Expect(shown).ToBeVisibleAsync();
            Assert.True(
                await shown.EvaluateAsync<bool>("""
                    element => {
                        const style = getComputedStyle(element);
                        return style.borderTopStyle === 'solid' && parseFloat(style.borderTopWidth) >= 1
                            && style.borderTopColor !== style.backgroundColor;
                    }
                    """),
                "Nothing sets it apart from the page.");
        }
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task ReducedMotion_Shown_MovesNot(ReducedMotion motion, bool isMoved)
    {
        foreach (var hasTouch in (bool[])[false, true])
        {
            var page = await OpenAsync("reports/a.html", hasTouch: hasTouch);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = motion });
            if (hasTouch) await Term(page).TapAsync();
            else await Term(page).HoverAsync();
            var shown = page.Locator(hasTouch ? ".term-sheet" : ".term-tip");
            await Assertions.Expect(shown).ToBeVisibleAsync();
            Assert.Equal(isMoved, await shown.EvaluateAsync<bool>("""
                element => {
                    const style = getComputedStyle(element);
                    return style.animationName !== 'none' || style.transitionDuration !== '0s';
                }
                """));
        }
    }

    [Fact]
    public async Task Switch_Off_IsRememberedForTheWholeSite()
    {
        var page = await OpenAsync("reports/a.html", hasTouch: true);
        await page.GetByLabel("Show definitions next to the terms").UncheckAsync();
        Assert.Equal("off", await page.EvaluateAsync<string>(
            "localStorage.getItem(new URL('..', location.href).pathname + 'definitions')"));
        await page.GotoAsync($"{Origin}reports/b.html");
        await Assertions.Expect(Switch(page)).Not.ToBeCheckedAsync();
        await Term(page).HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await TabToAsync(page, "irm");
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
        await Term(page).TapAsync();
        await Arrival.WaitAsync(page, $"{Origin}glossary/irm.html");

        await Switch(page).CheckAsync();
        await page.GotoAsync($"{Origin}reports/a.html");
        await Term(page).HoverAsync();
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Switch_WithoutMemory_HoldsForThePage()
    {
        var page = await OpenAsync("reports/a.html", script: """
            Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
            """);
        await Term(page).HoverAsync();
        await Assertions.Expect(Tip(page)).ToBeVisibleAsync();
        await Switch(page).UncheckAsync();
        await Term(page).HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Assertions.Expect(Tip(page)).ToBeHiddenAsync();
    }

    // ---- Where there is no script, or no site ----

    [Fact]
    public async Task WithoutScript_Link_LeadsToTheGlossary()
    {
        var page = await OpenAsync("reports/a.html", hasScript: false);
        await Assertions.Expect(Switch(page)).ToBeHiddenAsync();
        Assert.Equal(0, (await page.Locator(".terms-switch").BoundingBoxAsync())?.Height ?? 0);
        await Assertions.Expect(page.Locator("dd#def-irm")).ToBeVisibleAsync();
        await Term(page).ClickAsync();
        await Arrival.WaitAsync(page, $"{Origin}glossary/irm.html");
    }

    [Fact]
    public async Task OldBrowser_Link_LeadsToTheGlossary()
    {
        var page = await OpenAsync(
            "reports/a.html", hasTouch: true, script: "delete HTMLElement.prototype.togglePopover;");
        await Assertions.Expect(Tip(page)).ToHaveCountAsync(0);
        await Assertions.Expect(Switch(page)).ToBeHiddenAsync();
        await Term(page).TapAsync();
        await Arrival.WaitAsync(page, $"{Origin}glossary/irm.html");
        Assert.Empty(await SearchedPage.FaultsOfAsync(page));
    }

    // ---- The page ----

    private static ILocator Term(IPage page, string id = "irm") =>
        page.Locator($"article a.term[aria-describedby=def-{id}]").First;

    private static ILocator Tip(IPage page) => page.Locator(".term-tip");

    private static ILocator Switch(IPage page) => page.Locator(".terms input[type=checkbox]");

    /// <summary>Words beside the terms, that are none.</summary>
    private static ILocator Outside(IPage page) => page.Locator(".body h2");

    private static async Task<LocatorBoundingBoxResult> BoxOf(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not shown.");

    /// <summary>Moves a pointer to the middle of an element, without scrolling.</summary>
    private static async Task MoveToAsync(IPage page, ILocator target, string pointer = "mouse")
    {
        var box = await BoxOf(target);
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        if (pointer == "mouse")
        {
            await page.Mouse.MoveAsync(x, y);
            return;
        }

        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Input.dispatchMouseEvent", new Dictionary<string, object>
        {
            ["type"] = "mouseMoved",
            ["x"] = x,
            ["y"] = y,
            ["pointerType"] = pointer,
        });
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Term(page, id).EvaluateAsync<bool>("link => link === document.activeElement")) return;
        }

        Assert.Fail("No Tab leads to the term.");
    }

    private static async Task AtRestAsync(ILocator shown) => await shown.EvaluateAsync(
        "element => Promise.all(element.getAnimations().map(animation => animation.finished.catch(() => 0)))");

    /// <summary>Whole in the window, and on no line of the term.</summary>
    private static async Task AssertWellPlacedAsync(IPage page, ILocator term, string where) =>
        Assert.Equal($"{where}: ", $"{where}: " + await term.EvaluateAsync<string>("""
            link => {
                const faults = [];
                const view = document.documentElement;
                const whole = document.querySelector('.term-tip').getBoundingClientRect();
                const tip = document.querySelector('.term-tip-text').getBoundingClientRect();
                if (tip.left < 4 || tip.right > view.clientWidth - 4 || tip.top < 4 || tip.bottom > view.clientHeight - 4)
                    faults.push(`cut off: ${JSON.stringify(tip)}`);
                if (tip.width > 24 * 17 + 1) faults.push(`wide: ${tip.width}`);
                if (tip.height < 24) faults.push(`low: ${tip.height}`);
                for (const line of link.getClientRects()) {
                    if (tip.left < line.right && tip.right > line.left && tip.top < line.bottom && tip.bottom > line.top)
                        faults.push(`covers the term: ${JSON.stringify([tip, line])}`);
                }
                const all = link.getBoundingClientRect();
                const gap = Math.min(Math.abs(whole.bottom - all.top), Math.abs(whole.top - all.bottom));
                if (gap > 1) faults.push(`${gap} px away`);
                return faults.join('; ');
            }
            """));

    private static async Task<int> CountInAccessibilityTreeAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        return tree!.Value.GetProperty("nodes").EnumerateArray().Count(node =>
            !node.GetProperty("ignored").GetBoolean()
            && node.TryGetProperty("role", out var role) && role.GetProperty("value").GetString() == "StaticText"
            && node.TryGetProperty("name", out var name)
            && name.GetProperty("value").GetString()!.Contains(Definition, StringComparison.Ordinal));
    }

    private async Task<IPage> OpenAsync(
        string url, int width = 1280, int height = 720, float zoom = 1, bool hasTouch = false, bool hasScript = true,
        bool hasClock = false, bool isWatched = false, string script = "")
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = hasScript,
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = zoom,
            HasTouch = hasTouch,
            IsMobile = hasTouch && width < 400,
        });
        await SearchedPage.WatchAsync(context);
        await context.AddInitScriptAsync("addEventListener('error', event => window.faults.push(event.message));");
        if (script.Length > 0) await context.AddInitScriptAsync(script);
        if (isWatched)
        {
            await context.AddInitScriptAsync("""
                window.shifted = 0;
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) window.shifted += entry.value;
                }).observe({ type: 'layout-shift', buffered: true });
                """);
        }

        if (Origin == TestHost.Origin) await TestHost.ServeAsync(context, Files);
        var page = await context.NewPageAsync();
        if (hasClock) await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 1, 1) });
        await page.GotoAsync($"{Origin}{url}");
        if (hasScript) await page.WaitForLoadStateAsync(LoadState.Load);
        if (hasClock)
        {
            await page.Clock.PauseAtAsync(new DateTime(2026, 1, 2));
            await Term(page).EvaluateAsync("link => link.scrollIntoView({ block: 'center', behavior: 'instant' })");
            // The heading comes along, so that the pointer has somewhere else to be.
            await page.Locator(".body h2").EvaluateAsync("""
                heading => {
                    heading.style.position = 'fixed';
                    heading.style.top = heading.style.left = '1rem';
                    heading.style.margin = '0';
                }
                """);
        }

        return page;
    }
}

public sealed class TermTooltipsOnTheWeb(Chromium chromium) : TermTooltipTests(chromium, TestHost.Origin);

public sealed class TermTooltipsFromAFolder(Chromium chromium, UnzippedTerms folder)
    : TermTooltipTests(chromium, folder.Origin), IClassFixture<UnzippedTerms>;

/// <summary>The site of the tooltips as its readers have it without a network.</summary>
public sealed class UnzippedTerms : IDisposable
{
    private readonly TemporaryFolder _folder = new("informe año 50% #1");

    public UnzippedTerms()
    {
        foreach (var (path, content) in TermTooltipTests.Files) _folder.Write(path, content.Span);
    }

    public string Origin => FileAddress.Of(_folder["index.html"])[..^"index.html".Length];

    public void Dispose() => _folder.Dispose();
}
