package vn.laichau.hatangso.systemtests.mutation;

import static vn.laichau.hatangso.systemtests.mutation.Words.both;
import static vn.laichau.hatangso.systemtests.mutation.Words.oneWay;

import com.sun.source.tree.*;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import vn.laichau.hatangso.systemtests.mutation.Bug.Probe;

/** Finds where a bug can be planted in Java, by the compiler's own trees and types. */
final class JavaBugs extends TreePathScanner<Void, Void> {

    private static final Map<String, String> MOVED = both("< <=, > >=");
    private static final Map<String, String> NEGATED = both("== !=");
    private static final Map<String, String> ARITHMETIC = both("+ -, * /, += -=");

    /** A call becomes another one of the same form. */
    private static final Map<String, String> CALLS = both("""
            min max, anyMatch allMatch, add subtract, plus minus, plusDays minusDays, plusMonths minusMonths,
            plusYears minusYears, indexOf lastIndexOf, isPresent isEmpty""");

    private static final Map<String, String> LOOSER_CALLS = oneWay("""
            noneMatch anyMatch, startsWith contains, endsWith contains, isBlank isEmpty, equalsIgnoreCase equals,
            putIfAbsent put""");

    /** Without them the rest of the chain still has its type. */
    private static final Set<String> STEPS = Set.of("""
            filter distinct sorted limit skip reversed takeWhile dropWhile thenComparing strip trim toLowerCase toUpperCase
            truncatedTo negate or abs""".split("\\s+"));

    private static final Set<String> IN_ANY_ORDER =
            Set.of("Set.of", "EnumSet.of", "Objects.equals", "Objects.hash", "Math.min", "Math.max");

    private static final Map<String, String> ROUNDING = oneWay("""
            HALF_UP HALF_EVEN, HALF_EVEN HALF_UP, HALF_DOWN HALF_UP, DOWN HALF_UP, UP DOWN, FLOOR CEILING, CEILING FLOOR""");

    private static final Map<String, String> EMPTY = oneWay("""
            java.util.Optional java.util.Optional.empty(), java.util.List java.util.List.of(),
            java.util.Map java.util.Map.of(), java.util.Set java.util.Set.of(),
            java.util.stream.Stream java.util.stream.Stream.empty()""");

    private final Trees trees;
    private final Types types;
    private final SourcePositions positions;
    private final Path root;
    private final List<Bug> bugs = new ArrayList<>();
    private final Map<Bug, Element> inField = new LinkedHashMap<>();
    private final Map<Element, List<Probe>> uses = new LinkedHashMap<>();
    private String file;
    private String text;
    private CompilationUnitTree unit;

    private JavaBugs(JavacTask task, Path root) {
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
        this.positions = trees.getSourcePositions();
        this.root = root;
    }

    /** @param root the folder that paths are told from */
    static List<Bug> in(Path root, List<Path> sources, String classpath) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-classpath", classpath, "-proc:none", "-XDallowStringFolding=false");
            var task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, options, null, files.getJavaFileObjectsFromPaths(sources));
            var finder = new JavaBugs(task, root);
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            for (var unit : units) {
                finder.look(unit);
            }
            return finder.found();
        }
    }

    private void look(CompilationUnitTree unit) throws IOException {
        this.unit = unit;
        this.file = root.relativize(Path.of(unit.getSourceFile().toUri()))
                .toString()
                .replace('\\', '/');
        this.text = unit.getSourceFile().getCharContent(true).toString();
        scan(unit, null);
    }

    /** A field's value is reached where the field is read. */
    private List<Bug> found() {
        return bugs.stream()
                .map(bug -> {
                    var field = inField.get(bug);
                    if (field == null) {
                        return bug;
                    }
                    var read = uses.getOrDefault(field, List.of());
                    var inlined = field instanceof VariableElement constant && constant.getConstantValue() != null;
                    var others = read.stream()
                            .map(Probe::file)
                            .distinct()
                            .filter(f -> !f.equals(bug.file()))
                            .toList();
                    return bug.reachedAt(read).compiledWith(inlined ? others : List.of());
                })
                .toList();
    }

    /** What the compiler adds by itself has no end in the text. */
    @Override
    public Void scan(Tree tree, Void nothing) {
        return tree == null || end(tree) < 0 ? null : super.scan(tree, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        return tree.getName().contentEquals("toString") ? null : super.visitMethod(tree, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        read();
        return super.visitIdentifier(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        read();
        if (tree.getExpression().toString().endsWith("RoundingMode")) {
            var name = tree.getIdentifier().toString();
            replace("rounding", end(tree) - name.length(), name, ROUNDING);
        }
        return super.visitMemberSelect(tree, nothing);
    }

    private void read() {
        var element = trees.getElement(getCurrentPath());
        if (element != null && element.getKind() == ElementKind.FIELD) {
            probe().ifPresent(probe ->
                    uses.computeIfAbsent(element, e -> new ArrayList<>()).add(probe));
        }
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        var start = operator(tree.getLeftOperand(), tree.getRightOperand());
        var operator = text.substring(start, start(tree.getRightOperand())).split("[^<>=!+*/&|-]", 2)[0];
        replace("comparison moved by one", start, operator, MOVED);
        replace("condition negated", start, operator, NEGATED);
        if (isNumber(tree)) {
            replace("arithmetic", start, operator, ARITHMETIC);
        }
        if (operator.equals("&&") || operator.equals("||")) {
            plant("condition dropped", end(tree.getLeftOperand()), end(tree), "");
            // Of several, the first is dropped where it meets the second.
            if (tree.getLeftOperand().getKind() != tree.getKind()) {
                plant("condition dropped", start(tree), start(tree.getRightOperand()), "");
            }
        }
        return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        if (isNumber(tree)) {
            var start = operator(tree.getVariable(), tree.getExpression());
            replace("arithmetic", start, text.substring(start, start + 2), ARITHMETIC);
        }
        return super.visitCompoundAssignment(tree, nothing);
    }

    private void replace(String kind, int start, String word, Map<String, String> words) {
        if (words.containsKey(word)) {
            plant(kind, start, start + word.length(), words.get(word));
        }
    }

    private int operator(Tree left, Tree right) {
        var from = end(left);
        while (from < start(right) && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        negate(tree.getCondition());
        if (tree.getElseStatement() == null && leaves(tree.getThenStatement())) {
            plant("guard removed", start(tree), end(tree), "");
        }
        return super.visitIf(tree, nothing);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        negate(tree.getCondition());
        return super.visitConditionalExpression(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            plant("condition negated", start(tree), start(tree.getExpression()), "");
        }
        return super.visitUnary(tree, nothing);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() != null) {
            returned(tree.getExpression());
        }
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        if (tree.getBody() instanceof ExpressionTree body) {
            negate(body);
        }
        return super.visitLambdaExpression(tree, nothing);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void nothing) {
        if (tree.getExpression() instanceof MethodInvocationTree call) {
            var called = call.getMethodSelect().toString();
            if (isLog(called)) {
                return null;
            }
            if (!called.equals("super") && !called.equals("this")) {
                plant("call removed", start(tree), end(tree), ";");
            }
        }
        return super.visitExpressionStatement(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        if (!IN_ANY_ORDER.contains(tree.getMethodSelect().toString())) {
            swapped(tree.getArguments());
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            called(tree, select);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private void called(MethodInvocationTree tree, MemberSelectTree select) {
        var name = select.getIdentifier().toString();
        var nameStart = end(select) - name.length();
        var receiver = source(select.getExpression());
        var arguments = tree.getArguments().isEmpty()
                ? ""
                : text.substring(
                        start(tree.getArguments().get(0)),
                        end(tree.getArguments().get(tree.getArguments().size() - 1)));
        if ((name.equals("isBefore") || name.equals("isAfter"))
                && tree.getArguments().size() == 1) {
            var other = name.equals("isBefore") ? "isAfter" : "isBefore";
            plant(
                    "comparison moved by one",
                    start(tree),
                    end(tree),
                    "!" + receiver + "." + other + "(" + arguments + ")");
        }
        if (name.equals("equals") && isText(select.getExpression())) {
            plant("texts compared loosely", nameStart, end(select), "contains");
        }
        replace("call changed", nameStart, name, CALLS);
        replace("call changed", nameStart, name, LOOSER_CALLS);
        if (STEPS.contains(name)
                && type(tree) != null
                && type(select.getExpression()) != null
                && types.isSameType(types.erasure(type(tree)), types.erasure(type(select.getExpression())))) {
            plant("step dropped", end(select.getExpression()), end(tree), "");
        }
        if (name.equals("orElse") && !arguments.equals("null") && !arguments.matches("true|false|\\d+")) {
            plant(
                    "orElse value",
                    start(tree.getArguments().get(0)),
                    end(tree.getArguments().get(0)),
                    "null");
        }
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        swapped(tree.getArguments());
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
        switch (tree.getKind()) {
            case INT_LITERAL ->
                plant("constant moved", start(tree), end(tree), String.valueOf((Integer) tree.getValue() + 1));
            case LONG_LITERAL -> plant("constant moved", start(tree), end(tree), ((Long) tree.getValue() + 1) + "L");
            case BOOLEAN_LITERAL ->
                plant("boolean flipped", start(tree), end(tree), String.valueOf(!(Boolean) tree.getValue()));
            case STRING_LITERAL -> sql(tree);
            default -> {
                // other literals stay
            }
        }
        return super.visitLiteral(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
        for (var i = 1; i < tree.getCases().size(); i++) {
            if (tree.getCases().get(i - 1).getBody() instanceof ExpressionTree one
                    && tree.getCases().get(i).getBody() instanceof ExpressionTree other
                    && !source(one).equals(source(other))) {
                plant("switch arm", start(one), end(one), source(other));
            }
        }
        return super.visitSwitchExpression(tree, nothing);
    }

    private void returned(ExpressionTree expression) {
        negate(expression);
        var type = type(expression);
        var empty = type == null ? null : EMPTY.get(types.erasure(type).toString());
        if (empty != null && !source(expression).matches("(\\w+\\.)?(empty|of)\\(\\)")) {
            plant("empty returned", start(expression), end(expression), empty);
        }
    }

    /** Not where it would be planted again by the operator itself. */
    private void negate(ExpressionTree condition) {
        var plain = condition instanceof ParenthesizedTree inner ? inner.getExpression() : condition;
        var type = type(plain);
        var already = Set.of(
                        Tree.Kind.EQUAL_TO,
                        Tree.Kind.NOT_EQUAL_TO,
                        Tree.Kind.LOGICAL_COMPLEMENT,
                        Tree.Kind.BOOLEAN_LITERAL)
                .contains(plain.getKind());
        if (type != null && type.getKind() == TypeKind.BOOLEAN && !already) {
            plant("condition negated", start(plain), end(plain), "!(" + source(plain) + ")");
        }
    }

    private void swapped(List<? extends ExpressionTree> arguments) {
        for (var i = 1; i < arguments.size(); i++) {
            var one = arguments.get(i - 1);
            var other = arguments.get(i);
            var same = type(one) != null && type(other) != null && types.isSameType(type(one), type(other));
            if (same && !source(one).equals(source(other))) {
                var between = text.substring(end(one), start(other));
                plant("arguments swapped", start(one), end(other), source(other) + between + source(one));
            }
        }
    }

    private void sql(LiteralTree tree) {
        var content = (String) tree.getValue();
        var fragment = getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().matches(".*\\b(find|list|count|update|delete|stream|createQuery)")
                && content.matches(".*[?:]\\w.*");
        if (fragment || SqlBugs.looksLikeSql(content)) {
            var quotes = text.startsWith("\"\"\"", start(tree)) ? 3 : 1;
            SqlBugs.in(file, text, owner(), start(tree) + quotes, end(tree) - quotes)
                    .forEach(this::keep);
        }
    }

    private void plant(String kind, int start, int end, String replacement) {
        keep(Bug.of(file, text, owner(), kind, start, end, replacement));
    }

    private void keep(Bug bug) {
        var probe = probe();
        var kept = probe.map(p -> bug.reachedAt(List.of(p))).orElse(bug);
        bugs.add(kept);
        if (probe.isEmpty()) {
            field().ifPresent(field -> inField.put(kept, field));
        }
    }

    /** The beginning of the innermost block around the current tree. */
    private Optional<Probe> probe() {
        for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree) {
                return Optional.empty();
            }
            if (path.getLeaf() instanceof BlockTree block) {
                return Optional.of(new Probe(file, begin(block)));
            }
        }
        return Optional.empty();
    }

    private int begin(BlockTree block) {
        if (!block.getStatements().isEmpty()
                && block.getStatements().get(0) instanceof ExpressionStatementTree first
                && end(first) > 0
                && source(first).matches("(?s)(super|this)\\s*\\(.*")) {
            return end(first);
        }
        return text.indexOf('{', start(block)) + 1;
    }

    private Optional<Element> field() {
        for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof VariableTree && path.getParentPath().getLeaf() instanceof ClassTree) {
                return Optional.ofNullable(trees.getElement(path)).filter(e -> e.getKind() == ElementKind.FIELD);
            }
        }
        return Optional.empty();
    }

    private String owner() {
        var owner = new ArrayList<String>();
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                owner.add(0, method.getName().toString());
            } else if (path.getLeaf() instanceof ClassTree type
                    && !type.getSimpleName().isEmpty()) {
                owner.add(0, type.getSimpleName().toString());
            } else if (path.getLeaf() instanceof VariableTree field
                    && path.getParentPath().getLeaf() instanceof ClassTree) {
                owner.add(0, field.getName().toString());
            }
        }
        return String.join(".", owner);
    }

    private boolean leaves(StatementTree then) {
        var statements = then instanceof BlockTree block ? block.getStatements() : List.of(then);
        return !statements.isEmpty()
                && Set.of(Tree.Kind.RETURN, Tree.Kind.THROW, Tree.Kind.CONTINUE)
                        .contains(((Tree) statements.get(statements.size() - 1)).getKind());
    }

    private boolean isLog(String called) {
        return called.matches("(LOG|LOGGER|Log|log)\\.\\w+");
    }

    private boolean isNumber(Tree tree) {
        var type = type(tree);
        return type != null && type.getKind().isPrimitive();
    }

    private boolean isText(Tree tree) {
        var type = type(tree);
        return type != null && type.toString().equals("java.lang.String");
    }

    private TypeMirror type(Tree tree) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private String source(Tree tree) {
        return text.substring(start(tree), end(tree));
    }
}
